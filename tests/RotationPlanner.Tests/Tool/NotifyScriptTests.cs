using System.Diagnostics;
using RotationPlanner.Tests.Calendars;
using RotationPlanner.Tests.Documentation;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary>The sample that sends an outbox: nothing unless asked, and nothing twice.</summary>
public sealed class NotifyScriptTests : IDisposable
{
    const string Outbox = """{ "notices": [ { "id": "0002/ana", "responder": "ana", "email": "ana@acme.example", "subject": "Changed", "text": "You are commander – now." }, { "id": "0002/ben", "responder": "ben", "email": null, "subject": "Changed too", "text": "x" } ] }""";

    readonly TempDirectory here = new();

    public NotifyScriptTests()
    {
        Python.SkipUnlessItHas("email");
        Directory.CreateDirectory(here["outbox"]);
        here.Write("outbox/0002.json", Outbox);
    }

    public void Dispose() => here.Dispose();

    [SkippableFact]
    public void Without_send_it_only_says_what_it_would_send()
    {
        var said = Run();
        Assert.Equal("would send 0002/ana by mail: Changed\nwould send 0002/ben by nowhere: Changed too\n", said);
        Assert.Equal(said, Run());
    }

    [SkippableFact]
    public void A_message_is_sent_once_and_what_cannot_be_sent_stays()
    {
        Assert.Contains("send 0002/ana by mail", Run("--send"), StringComparison.Ordinal);
        var letter = File.ReadAllText(here["letters"]);
        Assert.Contains("To: ana@acme.example", letter, StringComparison.Ordinal);
        Assert.Contains("Subject: Changed", letter, StringComparison.Ordinal);
        Assert.Equal("send 0002/ben by nowhere: Changed too\n", Run("--send"));
        Assert.Equal(letter, File.ReadAllText(here["letters"]));
        Assert.Equal("0002/ana\n", File.ReadAllText(here["outbox/sent.txt"]));
    }

    string Run(params string[] more)
    {
        // Instead of sendmail: it keeps the letters.
        var keeper = here.Write("keep", $"#!/bin/sh\ncat >> '{here["letters"]}'\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(keeper, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        string[] args = [Path.Combine(Documents.Root, "samples", "notify", "notify.py"), here["outbox"], .. more];
        var start = new ProcessStartInfo("/usr/bin/python3", args) { RedirectStandardOutput = true };
        start.Environment["SENDMAIL"] = keeper;
        start.Environment.Remove("NOTIFY_WEBHOOK");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said.ReplaceLineEndings("\n");
    }
}
