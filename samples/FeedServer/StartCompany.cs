using RotationPlanner.Interchange;

namespace RotationPlanner.Samples;

/// <summary>The company as its file describes it at the start.</summary>
static class StartCompany
{
    /// <summary>Reads it, and tells what is wrong with the file.</summary>
    /// <param name="settings">The rotation file, and who leads.</param>
    /// <param name="error">Hears each problem with its line.</param>
    /// <returns>The company; null where the file is broken or missing.</returns>
    /// <exception cref="ArgumentException">The file is good, and does not know the lead.</exception>
    public static Company? Read(Settings settings, TextWriter error)
    {
        if (TryRead(settings.File, error) is not { } company) return null;
        if (settings.Lead is { } lead && company.Responders.All(r => r.Id != lead))
            throw new ArgumentException($"There is no responder '{lead}'. Maybe give another --lead ID.");
        return company;
    }

    static Company? TryRead(string file, TextWriter error)
    {
        try
        {
            var read = RotationFile.TryRead(file);
            foreach (var problem in read.Problems) error.WriteLine(problem.ToString());
            return read.Company;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{failure.Message} Maybe name the rotation file with --file FILE.");
            return null;
        }
    }
}
