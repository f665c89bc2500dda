using System.Runtime.CompilerServices;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>Where people stand in the company's list.</summary>
static class People
{
    /// <summary>
    /// By the very object of the list, which is what choices hold: comparing people by value would be slow.
    /// </summary>
    public static Dictionary<Responder, int> IndexOf(Company company)
    {
        var index = new Dictionary<Responder, int>(company.Responders.Count, new Same());
        for (var i = 0; i < company.Responders.Count; i++) index[company.Responders[i]] = i;
        return index;
    }

    sealed class Same : IEqualityComparer<Responder>
    {
        public bool Equals(Responder? x, Responder? y) => ReferenceEquals(x, y);

        public int GetHashCode(Responder obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
