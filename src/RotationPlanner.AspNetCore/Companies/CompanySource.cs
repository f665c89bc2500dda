namespace RotationPlanner.AspNetCore;

/// <summary>Where the company comes from: a file that is read again when it changes, or code of the host.</summary>
public abstract class CompanySource
{
    private protected CompanySource()
    {
    }

    /// <summary>A rotation file. While it has mistakes, the company that it described last is kept.</summary>
    /// <param name="path">The YAML file.</param>
    /// <returns>The source.</returns>
    public static CompanySource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new CompanyFile(path);
    }

    /// <summary>Code of the host.</summary>
    /// <param name="company">Gives the company as it is now; asked every second, so it should be quick. The same
    /// object means that nothing has changed. While it throws, the company that it gave last is kept.</param>
    /// <returns>The source.</returns>
    public static CompanySource FromCode(Func<Company> company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return new CompanyCode(company);
    }

    /// <summary>Reads the company if it may have changed since it was read last.</summary>
    internal abstract CompanyReading? Read();
}

/// <summary>What reading gave: a company, or what is wrong in words that hold nothing of what the file says.</summary>
sealed record CompanyReading(Company? Company, string Problem);

sealed class CompanyCode(Func<Company> company) : CompanySource
{
    internal override CompanyReading Read() => new(company(), "");
}
