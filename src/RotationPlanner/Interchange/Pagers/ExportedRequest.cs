namespace RotationPlanner.Interchange;

/// <summary>A request that tells a tool who is on call.</summary>
public sealed record ExportedRequest
{
    internal ExportedRequest(string method, string path, string body, string file) =>
        (Method, Path, Body, File) = (method, path, body, file);

    /// <summary>The HTTP method.</summary>
    public string Method { get; internal init; }

    /// <summary>The path after <see cref="PlanExport.Base"/>; ids in it are escaped.</summary>
    public string Path { get; internal init; }

    /// <summary>The body, JSON.</summary>
    public string Body { get; internal init; }

    /// <summary>The name of the file that <see cref="PlanExport.Write"/> gives the body.</summary>
    public string File { get; internal init; }
}
