using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RotationPlanner.AspNetCore.Secrets;

/// <summary>What opens something to whoever knows it: 256 random bits, of which only the hash is kept.</summary>
static class Secret
{
    const int Bytes = 32;

    /// <summary>Characters of its text, base64url without padding.</summary>
    public const int Length = 43;

    /// <returns>A new one, as it stands in an address.</returns>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// The SHA-256 of its text. Whatever is given, the same work is done; what cannot be a secret has the hash of none.
    /// </summary>
    /// <param name="text">What somebody takes for a secret.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] HashOf(ReadOnlySpan<char> text)
    {
        Span<byte> ascii = stackalloc byte[Length];
        ascii.Clear();
        if (text.Length == Length) Encoding.ASCII.GetBytes(text, ascii);
        return SHA256.HashData(ascii);
    }
}
