using System.CommandLine;
using RotationPlanner.AspNetCore;

namespace RotationPlanner.Samples;

/// <summary>
/// <c>feeds</c>, <c>link FEED</c>, <c>links</c>, <c>revoke ID</c> and <c>rotate ID</c>; and <c>sign-in PERSON</c>.
/// </summary>
static class LinkCommands
{
    public static IEnumerable<Command> Create(Func<ParseResult, Settings> read, TextWriter output, TextWriter error)
    {
        var feeds = new Command("feeds", "List the feeds that there are.");
        feeds.SetAction(parsed =>
        {
            using var store = read(parsed).Open();
            foreach (var path in store.Feeds.Paths) output.WriteLine(path);
        });
        yield return feeds;

        var feed = new Argument<string>("FEED") { Description = "Such as people/amara.ics." };
        var link = new Command("link", "Make a link to subscribe to a feed with.") { feed };
        link.SetAction(parsed => With(read(parsed), links => links.Create(parsed.GetValue(feed)!) is { } made
            ? Tell(made, output) : Refuse(error, $"There is no feed {parsed.GetValue(feed)}. Maybe look at `feeds`.")));
        yield return link;

        var list = new Command("links", "List the links that work, without their secrets.");
        list.SetAction(parsed => With(read(parsed), links =>
        {
            foreach (var token in links.List()) output.WriteLine($"{token.Id}  {token.Subject}  since {token.Created}");
            return 0;
        }));
        yield return list;

        var id = new Argument<long>("ID") { Description = "Its number in `links`." };
        var revoke = new Command("revoke", "End a link.") { id };
        revoke.SetAction(parsed => With(read(parsed), links => links.Revoke(parsed.GetValue(id))
            ? 0 : NoLink(parsed.GetValue(id))));
        yield return revoke;

        var rotate = new Command("rotate", "End a link and make a new one to the same feed.") { id };
        rotate.SetAction(parsed => With(read(parsed), links => links.Rotate(parsed.GetValue(id)) is { } made
            ? Tell(made, output) : NoLink(parsed.GetValue(id))));
        yield return rotate;

        var person = new Argument<string>("PERSON") { Description = "Such as amara." };
        var signIn = new Command("sign-in", "Make a link that opens somebody's pages, once within the hour.")
        {
            person,
        };
        signIn.SetAction(parsed =>
        {
            var settings = read(parsed);
            using (var store = settings.Open()) settings.DemandFile(store);
            if (StartCompany.Read(settings, error) is null) return 1;
            using var app = App.Build(settings);
            var links = app.Services.GetRequiredService<SignInLinks>();
            output.WriteLine(links.Create(parsed.GetValue(person)!).AbsoluteUri);
            return 0;
        });
        yield return signIn;

        int NoLink(long asked) => Refuse(error, $"There is no link {asked} that works. Maybe look at `links`.");
    }

    /// <summary>Tells a link, once.</summary>
    public static int Tell(FeedLink link, TextWriter output)
    {
        output.WriteLine($"Link {link.Id} to {link.Path}:\n  {link.Url.AbsoluteUri}\n  {link.Webcal.AbsoluteUri}");
        return 0;
    }

    static int With(Settings settings, Func<FeedLinks, int> work)
    {
        using var app = App.Build(settings);
        return work(app.Services.GetRequiredService<FeedLinks>());
    }

    static int Refuse(TextWriter error, string why)
    {
        error.WriteLine(why);
        return 1;
    }
}
