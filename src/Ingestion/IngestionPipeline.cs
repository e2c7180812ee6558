using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Out;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Ingestion.Steps;
using Npgsql;

namespace LowIncomeMonitor.Ingestion;

/// <summary>
/// The path of a record through Ingestion: Decode, Validate, Normalise, Seal, Publish. Files, raw topics and calls all
/// take it; they differ only in their <see cref="Feed{TInput}"/> and in who commits.
/// </summary>
internal sealed class IngestionPipeline(Seal seal, RecordPublisher publisher, RefusedInputs refusedInputs, TimeProvider clock)
{
    // Registers mean Chinese days; the country has one time zone without summer time.
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>The day that it is in China.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(ChinaOffset).DateTime);

    /// <summary>Decodes, validates, normalises and seals. Touches nothing but its arguments: workers run it side by side.</summary>
    public Harvest Transform<TInput>(Feed<TInput> feed, IReadOnlyList<TInput> inputs)
    {
        var today = Today;
        var harvest = new Harvest(inputs.Count);
        foreach (var input in inputs)
        {
            var decoded = feed.Decode(input);
            var defects = decoded.IsOk ? Take(decoded.Row, feed.ReceiptOf(input), today, harvest) : [decoded.Defect];
            if (defects.Count > 0)
                harvest.Refused.Add(Refusal.Of(feed, input, defects));
        }

        return harvest;
    }

    /// <summary>Publishes the records and keeps what was refused, if and only if the transaction commits.</summary>
    /// <returns>Identifiers of the quarantined entries, in order.</returns>
    public async Task<IReadOnlyList<long>> StoreAsync(
        NpgsqlTransaction transaction, Harvest harvest, CancellationToken cancellationToken)
    {
        var kept = await refusedInputs.KeepAsync(transaction, harvest.Refused, cancellationToken);
        await publisher.AddAsync(transaction, harvest, kept, cancellationToken);
        return kept.Ids;
    }

    private IReadOnlyList<Defect> Take(FieldRow row, Receipt receipt, DateOnly today, Harvest harvest) => row.Schema switch
    {
        SourceSchema<RegistryRecord> register => TakeRecord(register, row, receipt, today, harvest),
        SourceSchema<RosterLine> roster => TakeLine(roster, row, receipt, today, harvest),
        _ => throw new InvalidOperationException($"No path for {row.Schema.Source}."),
    };

    private IReadOnlyList<Defect> TakeRecord(
        SourceSchema<RegistryRecord> schema, FieldRow row, Receipt receipt, DateOnly today, Harvest harvest)
    {
        var validated = Validate.Row(schema, row, today);
        if (validated.Defects.Count > 0)
            return validated.Defects;
        foreach (var part in Parts.Of(validated.Record))
        {
            var normalised = Normalise.Record(schema, part, row, receipt.ReceivedAt, today);
            harvest.Add(Topics.Registry(schema.Source), seal.Record(normalised, receipt));
        }

        return [];
    }

    private IReadOnlyList<Defect> TakeLine(
        SourceSchema<RosterLine> schema, FieldRow row, Receipt receipt, DateOnly today, Harvest harvest)
    {
        var validated = Validate.Row(schema, row, today);
        if (validated.Defects.Count > 0)
            return validated.Defects;
        harvest.Add(Topics.Roster, seal.Line(Normalise.Line(validated.Record, row, today), receipt));
        return [];
    }
}
