namespace RotationPlanner;

/// <summary>Checks the link of messages.</summary>
static class LinkProblems
{
    public static IEnumerable<Problem> Of(Company company) => company.Link is null || LinkTemplate.IsSound(company.Link) ? [] :
    [
        new Problem("link", "This is no http or https address with no placeholders but {person} and {shift}.", company.Link, "Maybe https://oncall.example/{person}."),
    ];
}
