using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>
/// A trace as a tree: whom it is about, below that the record (or the roster) on which steps rest, below that the steps.
/// Persons and records come in the order in which the rule first looked at them, steps in the order they were taken.
/// </summary>
/// <param name="PersonId">The person; 0 means the household.</param>
/// <param name="Source">The record; null means the roster, or a node of a person.</param>
/// <param name="Match">How sure the match between record and person is.</param>
/// <param name="Step">The step; null for the nodes above steps.</param>
/// <param name="Children">Nodes below.</param>
public sealed record TraceNode(
    long PersonId, RecordRef? Source, MatchStrength? Match, TraceStep? Step, IReadOnlyList<TraceNode> Children)
{
    /// <summary>One node a person.</summary>
    public static IReadOnlyList<TraceNode> Of(Trace trace) =>
    [
        .. trace.Steps.GroupBy(step => step.PersonId).Select(person => new TraceNode(
            person.Key, null, null, null,
            [
                .. person.GroupBy(step => step.Source).Select(record => new TraceNode(
                    person.Key, record.Key, record.First().Match, null,
                    [.. record.Select(step => new TraceNode(person.Key, step.Source, step.Match, step, []))])),
            ])),
    ];
}
