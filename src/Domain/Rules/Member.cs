using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A member of a household as of a day. Null means unknown throughout.</summary>
public sealed record Member
{
    /// <summary>Internal identifier of the person.</summary>
    public required long PersonId { get; init; }

    /// <summary>Order of the member's line in the roster; settles ties.</summary>
    public required int Order { get; init; }

    /// <summary>head, spouse, child, parent, grandparent, grandchild, sibling, other.</summary>
    public required string Relation { get; init; }

    /// <summary>From the number.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>From the number.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Why the roster's number is no good; null when it is valid.</summary>
    public string? NumberDefect { get; init; }

    /// <summary>Enrolments of this person in this household, ended ones included.</summary>
    public required IReadOnlyList<Enrolment> Enrolments { get; init; }

    /// <summary>Active enrolments of the same person in other households.</summary>
    public IReadOnlyList<EnrolmentElsewhere> Elsewhere { get; init; } = [];

    /// <summary>Declared monthly income.</summary>
    public Money? DeclaredMonthlyIncome { get; init; }

    /// <summary>Kind of disability as written.</summary>
    public string? DisabilityKind { get; init; }

    /// <summary>Grade of disability, 1 (most severe) to 4.</summary>
    public int? DisabilityGrade { get; init; }

    /// <summary>Severe illness on file.</summary>
    public bool? SevereIllness { get; init; }

    /// <summary>full, partial, none.</summary>
    public string? LabourCapacity { get; init; }

    /// <summary>none, compulsory, senior, college (up to bachelor), postgraduate.</summary>
    public string? Schooling { get; init; }

    /// <summary>Why the person lives elsewhere for long; null means that no such reason is on file.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Enrolled alone, apart from the family (单人保).</summary>
    public bool? SinglePersonDibao { get; init; }

    /// <summary>
    /// Why the number may not be the person's alone or only one: same_name_and_birth_date (another number on the roster),
    /// former_number_of_another. Empty means that nothing speaks against it.
    /// </summary>
    public IReadOnlyList<string> NumberDoubts { get; init; } = [];

    /// <summary>Help in another county as its office answered; null means that none is known.</summary>
    public OtherCountyListing? InOtherCounty { get; init; }

    /// <summary>A close relative who decides about help; null means that none is on file.</summary>
    public OfficialKin? OfficialKin { get; init; }

    /// <summary>When the person was last proven alive; null means that no proof is on file.</summary>
    public DateOnly? LifeProofOn { get; init; }

    /// <summary>
    /// What registers say of the person and the service believes, in order of source, record id and version: an order
    /// that does not depend on the order of arrival, so neither do traces.
    /// </summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
