using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>One step of an evaluation. Holds no name, no number and no phone: people are given by internal id.</summary>
public sealed record TraceStep
{
    /// <summary>
    /// Key of the sentence that says what was checked, e.g. "vehicle.kind_not_exempt"; its texts in Chinese and
    /// English are in rules/catalogue.
    /// </summary>
    public required string Check { get; init; }

    /// <summary>How it turned out.</summary>
    public required StepOutcome Outcome { get; init; }

    /// <summary>What was found, culture-independent, e.g. "car" or "12,300.00"; null means nothing.</summary>
    public string? Value { get; init; }

    /// <summary>What it was compared with; null means nothing.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>The parameter used, with its date and legal reference; null means none.</summary>
    public ParameterValue? Parameter { get; init; }

    /// <summary>The record from which the input came; null means the roster.</summary>
    public RecordRef? Source { get; init; }

    /// <summary>How sure the match between record and person is; null means that no record was matched.</summary>
    public MatchStrength? Match { get; init; }

    /// <summary>
    /// True for what is shown along with the steps and decides nothing, such as the last paid month: it moves by itself and
    /// is no part of the fingerprint. Null otherwise.
    /// </summary>
    public bool? Background { get; init; }

    /// <summary>The person concerned; 0 means the household.</summary>
    public long PersonId { get; init; }
}
