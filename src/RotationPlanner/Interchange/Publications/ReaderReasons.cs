using RotationPlanner.Planning.Explaining;

namespace RotationPlanner.Interchange;

/// <summary>Why a seat changed, as far as the reader may know: nobody hears why somebody else is away.</summary>
static class ReaderReasons
{
    /// <summary>A sentence; empty where nothing is known.</summary>
    public static string For(Responder reader, SeatChange change, NoticeWords words)
    {
        var isTheirs = change.From == reader.Id;
        return change.Cause switch
        {
            ChangeCause.Empty => "The seat was empty.",
            ChangeCause.Swap => "It is a swap.",
            ChangeCause.Room => "It makes room for another change.",
            ChangeCause.Evened => "The load is evened out.",
            ChangeCause.TimeOff when isTheirs => "You are on time off.",
            ChangeCause.GivenUp when isTheirs => Own(change.Why, words.Person(reader.Id)),
            ChangeCause.Cover when isTheirs => "You give it up.",
            ChangeCause.TimeOff or ChangeCause.GivenUp or ChangeCause.Cover when change.From is { } giver =>
                $"{words.Person(giver)} gives it up.",
            _ => "",
        };
    }

    // What is told of somebody, as that person hears it.
    static string Own(string why, string name) =>
        why.StartsWith($"{name} ", StringComparison.Ordinal) ? $"You {Plural.Many(why[(name.Length + 1)..])}" : "";
}
