using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// What a consume loop does after each kind of failure, as one table. The first row that matches counts; the last one
/// matches everything.
/// </summary>
public sealed class FailurePolicy
{
    private static readonly TimeSpan None = TimeSpan.Zero;

    private readonly FailureRule[] _rules;

    /// <summary>A table with rows of a module's own before the usual ones.</summary>
    /// <param name="before">Rows that come first.</param>
    /// <param name="shortest">First delay of an outage's retries; 0.2 s unless given.</param>
    public FailurePolicy(IEnumerable<FailureRule>? before = null, TimeSpan? shortest = null)
    {
        // Beyond half a minute waiting longer spares nobody and only delays the return.
        var first = shortest ?? TimeSpan.FromMilliseconds(200);
        Outage = new("database away", IsDatabaseAway, FailureRule.Forever, first, first * 150, FailureStep.Retry);
        _rules =
        [
            .. before ?? [],
            new("another member moved the position", failure => failure is PositionMovedException, 0, None, None, FailureStep.Reseek),
            new("one entry can never be handled", failure => failure is PoisonRecordException, 0, None, None, FailureStep.Quarantine),
            new("deadlock, serialisation or time-out", IsContention, 10, first / 4, first * 10, FailureStep.Split),
            Outage,
            new("broker away", failure => failure is KafkaException, FailureRule.Forever, first, first * 150, FailureStep.Retry),
            new("the database refuses our SQL", IsDefectiveSql, 0, None, None, FailureStep.Stop),
            new("anything else", _ => true, 0, first / 2, first * 5, FailureStep.Split),
        ];
    }

    /// <summary>How often a single entry is tried in all before it goes to quarantine.</summary>
    public int TriesOfOne { get; init; } = 3;

    /// <summary>
    /// So many entries in a row quarantined for unknown failures, with no success between, are not bad entries but a
    /// defect of the service: the loop stops instead of emptying a topic into quarantine.
    /// </summary>
    public int MostUnknownInARow { get; init; } = 100;

    /// <summary>The row for an outage; its delays serve for failures of reading too.</summary>
    public FailureRule Outage { get; }

    /// <summary>The table.</summary>
    public IReadOnlyList<FailureRule> Rules => _rules;

    /// <summary>The row for a failure.</summary>
    public FailureRule RuleFor(Exception failure)
    {
        var cause = failure is AggregateException { InnerExceptions: [var only] } ? only : failure;
        return _rules.First(rule => rule.Matches(cause));
    }

    /// <summary>What follows a failure.</summary>
    /// <param name="rule">The row of the failure.</param>
    /// <param name="failures">How often these very entries failed by that row, this time included.</param>
    /// <param name="entries">How many entries were tried together.</param>
    public FailureDecision Decide(FailureRule rule, int failures, int entries)
    {
        if (failures <= rule.Retries) return new(rule, FailureStep.Retry, rule.DelayBefore(failures));
        if (rule.Then != FailureStep.Split || entries > 1) return new(rule, rule.Then, None);
        var tries = failures - rule.Retries;
        return tries < TriesOfOne
            ? new(rule, FailureStep.Retry, rule.DelayBefore(tries))
            : new(rule, FailureStep.Quarantine, None);
    }

    /// <summary>The table as text, one row a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var rule in _rules)
        {
            var retries = rule.Retries switch
            {
                0 => "",
                FailureRule.Forever => Span($"retry forever, {rule.FirstDelay.TotalSeconds:0.##} to {rule.LongestDelay.TotalSeconds:0.##} s apart"),
                _ => Span($"retry {rule.Retries} times, {rule.FirstDelay.TotalSeconds:0.##} to {rule.LongestDelay.TotalSeconds:0.##} s apart, then "),
            };
            text.Append("\n  ").Append(rule.When.PadRight(36)).Append(retries);
            if (rule.Retries != FailureRule.Forever) text.Append(Describe(rule.Then));
        }

        return text.ToString();
    }

    private string Describe(FailureStep step) => step switch
    {
        FailureStep.Retry => "retry",
        FailureStep.Split => Span($"split down to one entry, try it {TriesOfOne} times, then quarantine it"),
        FailureStep.Quarantine => "quarantine it and go on",
        FailureStep.Reseek => "read again from the stored position",
        FailureStep.Stop => "stop the loop",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    // 08 connection, 28 authentication, 53 resources, 57P shutdown, 58 system; 25006: a standby that is to be promoted.
    // Without a code the connection broke; an operation in progress is our own mistake.
    private static bool IsDatabaseAway(Exception failure) => failure switch
    {
        DatabaseUnavailableException or PostgresException { SqlState: "25006" } => true,
        PostgresException known => known.SqlState[..2] is "08" or "28" or "53" or "58"
            || known.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlOperationInProgressException => false,
        NpgsqlException => true,
        _ => false,
    };

    // A command that ran out of time may do so at every attempt, unlike a connection: it is split in the end.
    private static bool IsContention(Exception failure) => failure is TimeoutException
        or NpgsqlException { InnerException: TimeoutException }
        or PostgresException { SqlState: "40001" or "40P01" or "55P03" or "57014" };

    // 42 syntax or access rule, 3F missing schema: every entry would fail, so none is at fault.
    private static bool IsDefectiveSql(Exception failure) =>
        failure is PostgresException known && known.SqlState[..2] is ("42" or "3F");

    private static string Span(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
