using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Platform.Quarantine;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>An input that was refused.</summary>
/// <param name="LineNo">Line of the file, or position in the stream.</param>
/// <param name="Defects">All defects; the first one is reported.</param>
/// <param name="Input">What goes into quarantine.</param>
internal sealed record Refusal(long LineNo, IReadOnlyList<Defect> Defects, RefusedInput Input)
{
    public Defect First => Defects[0];

    public static Refusal Of<TInput>(Feed<TInput> feed, TInput input, IReadOnlyList<Defect> defects) => new(
        feed.ReceiptOf(input).LineNo,
        defects,
        new(
            feed.SourceOf(input),
            feed.Channel,
            feed.RefusedAt(input),
            defects[0].Column,
            defects[0].Code,
            // Whoever corrects the row wants to know the rest too.
            string.Join(" ", defects.Select(d => d.Column.Length == 0 ? d.Sentence : $"{d.Column}: {d.Sentence}")),
            feed.KeyOf(input),
            feed.BytesOf(input)));
}
