using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>One asking before the lead, with the planner's own answer and its price.</summary>
sealed record DecisionPage
{
    public required PlanView View { get; init; }
    public required DateTimeZone Zone { get; init; }
    public required LeadAsk Ask { get; init; }

    /// <summary>Of days off and of stepping back: yes, yes at a price or no; null of a cover.</summary>
    public RequestAnswer? Answer { get; init; }

    /// <summary>Of a cover: who may take it, fairest first, and who may not; null of others.</summary>
    public CoverAnswer? Cover { get; init; }

    /// <summary>Why there is nothing to work out; empty where there is an answer.</summary>
    public string Nothing { get; init; } = "";

    /// <summary>Whether the plan grants it already, so that only the asking is to be closed.</summary>
    public bool IsDone { get; init; }

    /// <summary>What went otherwise than the lead asked for; empty for nothing.</summary>
    public string Told { get; init; } = "";

    /// <summary>
    /// What the lead saw of the changes, in a few digits: where the plan would be changed otherwise by the time that it
    /// is granted, they see it again first.
    /// </summary>
    public string Shown => Answer?.Proposal is { } proposal ? ShownChanges.Digest(proposal) : "";

    /// <summary>What the lead wrote to the asker.</summary>
    public string Reply { get; init; } = "";

    /// <summary>Whom the lead chose; null for nobody yet.</summary>
    public string? Taker { get; init; }

    /// <summary>Mistakes by field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public bool CanGrant => IsDone || Answer?.Proposal is not null || Cover?.Candidates.Count > 0;
}
