using System.Security.Cryptography;
using System.Text;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Names what a proposal changes, so that what is published is what was shown.</summary>
static class ShownChanges
{
    const int Digits = 16;

    public static string Digest(Proposal proposal)
    {
        var said = string.Join('\n', proposal.Changes.Select(
            c => $"{c.Shift}\t{c.Role}\t{c.Seat}\t{c.From}\t{c.To}\t{c.Start}\t{c.End}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..Digits];
    }
}
