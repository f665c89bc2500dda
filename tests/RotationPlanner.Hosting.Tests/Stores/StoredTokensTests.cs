using System.Security.Cryptography;
using NodaTime;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Stores;

/// <summary>Tokens in any store.</summary>
public class StoredTokensTests
{
    static readonly Instant now = Instant.FromUtc(2026, 12, 1, 12, 0);

    static byte[] Hash(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void A_token_is_found_by_its_hash_on_every_server_and_after_a_restart(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var token = bench.Store.Tokens.Add(TokenKind.Feed, "people/ana.ics", Hash("one"), now, now + Duration.FromDays(1));
        var found = bench.Again().Tokens.Find(Hash("one"));
        Assert.Equal(token, found);
        Assert.Equal((TokenKind.Feed, "people/ana.ics", now, now + Duration.FromDays(1)), (found!.Kind, found.Subject, found.Created, found.Expires!.Value));
        Assert.Equal(Convert.ToHexStringLower(Hash("one")), found.Hash);
        Assert.Null(bench.Store.Tokens.Find(Hash("two")));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void Of_several_who_use_a_token_up_at_once_one_gets_it(string kind)
    {
        using var bench = StoreBench.Of(kind);
        bench.Store.Tokens.Add(TokenKind.SignIn, "ana", Hash("one"), now, now + Duration.FromMinutes(15));
        Assert.Null(bench.Store.Tokens.Take(Hash("one"), TokenKind.Session, now));
        var servers = Enumerable.Range(0, 8).Select(_ => bench.Again()).ToList();
        var taken = new List<Token>();
        Parallel.ForEach(servers, new ParallelOptions { MaxDegreeOfParallelism = 8 }, server =>
        {
            if (server.Tokens.Take(Hash("one"), TokenKind.SignIn, now) is { } token)
                lock (taken) taken.Add(token);
        });
        Assert.Equal("ana", Assert.Single(taken).Subject);
        Assert.True(taken[0].IsAlive(now));
        Assert.False(bench.Store.Tokens.Find(Hash("one"))!.IsAlive(now));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.Databases), MemberType = typeof(StoreBench))]
    public void Who_signed_in_is_kept_for_thirty_days_and_revoked_feeds_stay_known(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var tokens = bench.Store.Tokens;
        tokens.Add(TokenKind.SignIn, "ana", Hash("1"), now, now + Duration.FromMinutes(15));
        tokens.Add(TokenKind.Session, "ana", Hash("2"), now, now + Duration.FromDays(60));
        tokens.Revoke(tokens.Add(TokenKind.Feed, "people/ana.ics", Hash("3"), now, null).Id, now);
        tokens.Add(TokenKind.SignIn, "ben", Hash("4"), now + Duration.FromDays(30), null);
        Assert.NotNull(tokens.Find(Hash("1")));
        tokens.Add(TokenKind.SignIn, "ben", Hash("5"), now + Duration.FromDays(31), null);
        Assert.Null(tokens.Find(Hash("1")));
        Assert.All(new[] { "2", "3", "4", "5" }, secret => Assert.NotNull(tokens.Find(Hash(secret))));
    }

    [SkippableTheory]
    [MemberData(nameof(StoreBench.All), MemberType = typeof(StoreBench))]
    public void What_has_expired_or_was_revoked_opens_nothing(string kind)
    {
        using var bench = StoreBench.Of(kind);
        var tokens = bench.Store.Tokens;
        var (short_, for_ever) = (tokens.Add(TokenKind.Session, "ana", Hash("1"), now, now + Duration.FromMinutes(1)), tokens.Add(TokenKind.Session, "ana", Hash("2"), now, null));
        tokens.Add(TokenKind.Session, "ben", Hash("3"), now, null);
        Assert.Equal([short_.Id, for_ever.Id], tokens.Alive(TokenKind.Session, "ana", now).Select(t => t.Id));
        Assert.Equal(3, tokens.Alive(TokenKind.Session, null, now).Count);
        Assert.Empty(tokens.Alive(TokenKind.Feed, null, now));
        var later = now + Duration.FromMinutes(1);
        Assert.Equal([for_ever.Id], tokens.Alive(TokenKind.Session, "ana", later).Select(t => t.Id));
        Assert.False(tokens.Revoke(short_.Id, later));
        Assert.True(tokens.Revoke(for_ever.Id, later));
        Assert.False(tokens.Revoke(for_ever.Id, later));
        Assert.Empty(tokens.Alive(TokenKind.Session, "ana", later));
        Assert.Equal(later, bench.Again().Tokens.Find(Hash("2"))!.Ended);
        Assert.Null(tokens.Take(Hash("1"), TokenKind.Session, later));
    }
}
