using PublicHoliday;

namespace RotationPlanner;

/// <summary>A country whose public holidays the library PublicHoliday knows.</summary>
/// <param name="Code">The code of ISO 3166, such as DE.</param>
/// <param name="Name">The country's name in English.</param>
/// <param name="Regions">The codes of the regions that differ; none where the library tells none apart.</param>
/// <param name="In">The holidays of a region, or of the whole country for null.</param>
sealed record Country(string Code, string Name, IReadOnlyList<string> Regions, Func<string?, IPublicHolidays> In)
{
    static readonly string[] provinces = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"];

    static readonly Dictionary<string, UKBankHoliday.UkCountries> nations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ENG"] = UKBankHoliday.UkCountries.England, ["NIR"] = UKBankHoliday.UkCountries.NorthernIreland,
        ["SCT"] = UKBankHoliday.UkCountries.Scotland, ["WLS"] = UKBankHoliday.UkCountries.Wales,
    };

    public static IReadOnlyList<Country> All { get; } =
    [
        Whole("AT", "Austria", () => new AustriaPublicHoliday()),
        Parted<AustraliaPublicHoliday.States>("AU", "Australia", s => new AustraliaPublicHoliday { State = s },
            AustraliaPublicHoliday.States.All),
        Whole("BE", "Belgium", () => new BelgiumPublicHoliday()),
        Whole("BR", "Brazil", () => new BrazilPublicHoliday()),
        new("CA", "Canada", provinces, p => new CanadaPublicHoliday(p ?? "")),
        Parted<SwitzerlandPublicHoliday.Cantons>("CH", "Switzerland",
            c => new SwitzerlandPublicHoliday(false, false, false) { Canton = c },
            SwitzerlandPublicHoliday.Cantons.OnlyOfficial, SwitzerlandPublicHoliday.Cantons.ALL),
        Whole("CZ", "Czechia", () => new CzechRepublicPublicHoliday()),
        Parted<GermanPublicHoliday.States>("DE", "Germany", s => new GermanPublicHoliday { State = s },
            GermanPublicHoliday.States.ALL),
        Whole("DK", "Denmark", () => new DenmarkPublicHoliday()),
        Whole("EE", "Estonia", () => new EstoniaPublicHoliday()),
        Whole("ES", "Spain", () => new SpainPublicHoliday()),
        Whole("FI", "Finland", () => new FinlandPublicHoliday(false)),
        Parted<FrancePublicHoliday.Regions>("FR", "France", r => new FrancePublicHoliday { Region = r },
            FrancePublicHoliday.Regions.OnlyOfficial, FrancePublicHoliday.Regions.ALL),
        new("GB", "United Kingdom", [.. nations.Keys],
            n => new UKBankHoliday(n is null ? UKBankHoliday.UkCountries.England : nations[n])),
        Whole("GR", "Greece", () => new GreecePublicHoliday()),
        Whole("HR", "Croatia", () => new CroatiaPublicHoliday()),
        Whole("HU", "Hungary", () => new HungaryPublicHoliday()),
        Whole("IE", "Ireland", () => new IrelandPublicHoliday()),
        Whole("IT", "Italy", () => new ItalyPublicHoliday()),
        Whole("JP", "Japan", () => new JapanPublicHoliday()),
        Whole("KZ", "Kazakhstan", () => new KazakhstanPublicHoliday()),
        Whole("LT", "Lithuania", () => new LithuaniaPublicHoliday()),
        Whole("LU", "Luxembourg", () => new LuxembourgPublicHoliday()),
        Whole("LV", "Latvia", () => new LatviaPublicHoliday()),
        Whole("ME", "Montenegro", () => new MontenegroPublicHoliday()),
        Whole("MX", "Mexico", () => new MexicoPublicHoliday()),
        Whole("NL", "Netherlands", () => new DutchPublicHoliday()),
        Whole("NO", "Norway", () => new NorwayPublicHoliday()),
        Parted<NewZealandPublicHoliday.ProvincialDistricts>("NZ", "New Zealand",
            d => new NewZealandPublicHoliday { ProvincialDistrict = d },
            NewZealandPublicHoliday.ProvincialDistricts.ALL),
        Whole("PL", "Poland", () => new PolandPublicHoliday()),
        Parted<PortugalPublicHoliday.Regions>("PT", "Portugal",
            r => new PortugalPublicHoliday { Region = r }, PortugalPublicHoliday.Regions.OnlyOfficial),
        Whole("RO", "Romania", () => new RomanianPublicHoliday()),
        Whole("RS", "Serbia", () => new SerbianPublicHoliday()),
        Whole("SE", "Sweden", () => new SwedenPublicHoliday()),
        Whole("SI", "Slovenia", () => new SloveniaPublicHoliday()),
        Whole("SK", "Slovakia", () => new SlovakiaPublicHoliday()),
        Whole("TR", "Turkey", () => new TurkeyPublicHoliday()),
        Whole("US", "United States", () => new USAPublicHoliday()),
        Whole("ZA", "South Africa", () => new SouthAfricaPublicHoliday()),
    ];

    public static Country? Find(string code) =>
        All.FirstOrDefault(c => c.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The region as the library spells it; null for none of this country.</summary>
    public string? FindRegion(string region)
    {
        // ISO 3166-2 has the country's code in front.
        var prefix = Code + "-";
        var plain = region.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? region[prefix.Length..] : region;
        return Regions.FirstOrDefault(r => r.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    static Country Whole(string code, string name, Func<IPublicHolidays> holidays) =>
        new(code, name, [], _ => holidays());

    /// <summary>A country whose regions the library numbers; some of its words mean the whole country.</summary>
    static Country Parted<TRegion>(
        string code, string name, Func<TRegion, IPublicHolidays> holidays, params TRegion[] whole)
        where TRegion : struct, Enum =>
        new(code, name, [.. Enum.GetValues<TRegion>().Except(whole).Select(r => r.ToString())],
            region => holidays(region is null ? whole[0] : Enum.Parse<TRegion>(region)));
}
