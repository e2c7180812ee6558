namespace LowIncomeMonitor.Simulation.People;

/// <summary>One row of the roster: a person in a household under a programme.</summary>
internal sealed class Membership
{
    public required Person Person { get; init; }

    public required string Relation { get; init; }

    public required Programme Programme { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    /// <summary>The number as the roster has it: true, in an old form, damaged or empty.</summary>
    public required string NumberText { get; set; }

    /// <summary>Approved amount of this row in yuan, where it is not the household's.</summary>
    public int? OwnAmount { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string EndReason { get; set; } = "";

    /// <summary>Yuan a month as declared; null is unknown, never zero.</summary>
    public int? Income { get; set; }

    /// <summary>Yuan a month as the office knew it when it approved, declared on file or not.</summary>
    public int Earned { get; set; }

    public string Labour { get; set; } = "none";

    public string DisabilityKind { get; set; } = "";

    public int? DisabilityGrade { get; set; }

    public bool SevereIllness { get; set; }

    public string Schooling { get; set; } = "none";

    public bool SinglePersonDibao { get; set; }

    public string Phone { get; set; } = "";

    public bool ActiveOn(DateOnly day) => EnrolledOn <= day && (EndedOn is not { } end || end > day);
}
