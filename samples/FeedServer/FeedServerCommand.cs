using System.CommandLine;

namespace RotationPlanner.Samples;

/// <summary>The command line: serves, or makes and ends links in the same store.</summary>
static class FeedServerCommand
{
    static readonly Option<string?> file = new("--file")
    {
        Description = $"The rotation file; {Settings.Sample} when not given, unless --store names a plan of another.",
        HelpName = "FILE", Recursive = true,
    };

    static readonly Option<string> store = new("--store")
    {
        Description = "A SQLite file, or a PostgreSQL database as postgresql://USER@HOST/DATABASE; "
            + "the password may be in PGPASSWORD.",
        HelpName = "STORE", Recursive = true, DefaultValueFactory = _ => "out/rotation.db",
    };

    static readonly Option<string> urls = new("--urls")
    {
        Description = "Where to listen, separated by semicolons.",
        HelpName = "URLS", Recursive = true, DefaultValueFactory = _ => Settings.Listen,
    };

    static readonly Option<string?> publicUrl = new("--public-url")
    {
        Description = "Where people reach the server; the first of --urls when not given.",
        HelpName = "URL", Recursive = true,
    };

    static readonly Option<string?> lead = new("--lead")
    {
        Description = $"Whose session opens the lead's page, by id; {Settings.SampleLead} in the sample.",
        HelpName = "ID", Recursive = true,
    };

    static readonly Option<bool> forwarded = new("--forwarded")
    {
        Description = "Believe X-Forwarded-For and X-Forwarded-Proto of a proxy on this machine.",
    };

    static readonly Option<string?> webhook = new("--webhook")
    {
        Description = "Send notices here, https only; ROTATION_WEBHOOK_SECRET holds the secret.", HelpName = "URL",
    };

    static readonly Option<double> seconds = new("--seconds")
    {
        Description = "How long a first plan may take where nothing is published.",
        HelpName = "S", DefaultValueFactory = _ => Settings.PlanSeconds,
    };

    static readonly Option<bool> noLinks = new("--no-links")
    {
        Description = "Print no links to subscribe and sign in with, such as where the output goes to a journal.",
    };

    /// <summary>Runs it, and turns mistakes of its user into a line and exit code 1.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            return Create(output, error).Parse(args).Invoke(new InvocationConfiguration
            {
                Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            });
        }
        catch (Exception failure) when (
            failure is IOException or UnauthorizedAccessException or ArgumentException or InvalidCompanyException)
        {
            // A programmer's name of an argument tells a user nothing.
            var parameter = $" (Parameter '{(failure as ArgumentException)?.ParamName}')";
            error.WriteLine(failure.Message.Replace(parameter, "", StringComparison.Ordinal));
            return 1;
        }
    }

    /// <summary>Whether a command line is one of the sample's.</summary>
    public static bool IsRight(string[] args) => Create(TextWriter.Null, TextWriter.Null).Parse(args).Errors.Count == 0;

    static RootCommand Create(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Serves calendar feeds and pages of a published plan.")
        {
            file, store, urls, publicUrl, lead, forwarded, webhook, seconds, noLinks,
        };
        root.SetAction((parsed, stop) => Serving.RunAsync(Read(parsed), output, error, stop));
        foreach (var command in LinkCommands.Create(Look, output, error)) root.Add(command);
        foreach (var command in NoticeCommands.Create(Look, output, error)) root.Add(command);
        return root;
    }

    static Settings Look(ParseResult parsed) => Read(parsed).Existing();

    static Settings Read(ParseResult parsed)
    {
        var (listen, rotation) = (parsed.GetValue(urls)!, parsed.GetValue(file) ?? Settings.Sample);
        var reached = Address(publicUrl.Name, parsed.GetValue(publicUrl) ?? listen.Split(';')[0]);
        if (reached.Scheme != Uri.UriSchemeHttps && !reached.IsLoopback)
            throw new ArgumentException($"{reached} is not safe: links and sessions need https beyond this machine. "
                + "Maybe name the address of a proxy with --public-url https://...");
        return new Settings(rotation, parsed.GetValue(store)!, listen, reached)
        {
            IsFileGuessed = parsed.GetValue(file) is null && parsed.GetResult(store) is { Implicit: false },
            ShowsLinks = !parsed.GetValue(noLinks),
            IsForwarded = parsed.GetValue(forwarded),
            Lead = parsed.GetValue(lead) ?? (rotation == Settings.Sample ? Settings.SampleLead : null),
            Webhook = parsed.GetValue(webhook) is { } url ? Address(webhook.Name, url) : null,
            Seconds = parsed.GetValue(seconds),
        };
    }

    // An address of a chat room is a secret, so it is not repeated.
    static Uri Address(string option, string text) => Uri.TryCreate(text, UriKind.Absolute, out var read) ? read
        : throw new ArgumentException($"{option} must be an address such as https://rota.acme.example. "
            + $"Maybe give one with {option}.");
}
