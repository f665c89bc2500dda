namespace RotationPlanner;

/// <summary>What a piece of training evidence shows. Files use the same words, first letter small.</summary>
public enum EvidenceKind
{
    /// <summary>A major incident observed, live or recorded. Counted in incidents.</summary>
    Incident,

    /// <summary>A course completed. Counted in courses.</summary>
    Course,

    /// <summary>A tabletop exercise taken part in. Counted in exercises.</summary>
    Tabletop,

    /// <summary>A trainee seat beside a commander who leads. Counted in days.</summary>
    Shadow,

    /// <summary>A trainee seat that leads, with a certified commander beside. Counted in days.</summary>
    ReverseShadow,

    /// <summary>A shift led. Counted in shifts.</summary>
    Led,

    /// <summary>The word of somebody who may sign that the work of a rung is done. Once a rung.</summary>
    SignOff,

    /// <summary>A course or tabletop exercise held for others. Counted in sessions.</summary>
    Facilitated,

    /// <summary>A talk about commands that the person held: what went well, what did not. Counted in talks.</summary>
    Debrief,
}
