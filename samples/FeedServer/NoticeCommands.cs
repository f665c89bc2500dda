using System.CommandLine;
using NodaTime;

namespace RotationPlanner.Samples;

/// <summary><c>dead</c> and <c>retry ID</c>: notices that the webhook would not take.</summary>
static class NoticeCommands
{
    public static IEnumerable<Command> Create(Func<ParseResult, Settings> read, TextWriter output, TextWriter error)
    {
        var dead = new Command("dead", "List the notices that nobody tries to send any more, and why.");
        dead.SetAction(parsed =>
        {
            using var store = read(parsed).Open();
            var notices = store.Notices.Dead();
            if (notices.Count == 0) output.WriteLine("No notice is dead.");
            foreach (var notice in notices)
                output.WriteLine($"{notice.Notice.Id}  {notice.Attempts} attempts  {notice.Error}");
        });
        yield return dead;

        var id = new Argument<string>("ID") { Description = "Its id in `dead`." };
        var retry = new Command("retry", "Have a dead notice tried again.") { id };
        retry.SetAction(parsed =>
        {
            using var store = read(parsed).Open();
            if (store.Notices.Retry(parsed.GetValue(id)!, SystemClock.Instance.GetCurrentInstant())) return 0;
            error.WriteLine($"There is no dead notice {parsed.GetValue(id)}. Maybe look at `dead`.");
            return 1;
        });
        yield return retry;
    }
}
