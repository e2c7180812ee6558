using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>P08: the head of a batch says another amount or number of lines than the batch holds.</summary>
public sealed class P08BatchHeadDiffersFromLines : IBookRule
{
    public RuleId Id { get; } = new("P08");

    public int Version => 1;

    public IReadOnlyList<BookOutcome> Evaluate(PaymentBook book, RuleContext context)
    {
        var lines = book.Lines.ToLookup(line => line.BatchId);
        var outcomes = new List<BookOutcome>();
        foreach (var head in book.Heads.OrderBy(head => head.BatchId, StringComparer.Ordinal))
        {
            var trace = new TraceBuilder(0);
            var held = lines[head.BatchId].ToList();
            var sum = held.Aggregate(Money.Zero, (total, line) => total + line.Line.Amount);
            var differs = trace.Check("payment.batch_sum_differs", sum != head.Amount, sum.ToString(), head.Amount.ToString());
            if (head.Lines is { } count)
                differs |= trace.Check(
                    "payment.batch_count_differs", count != held.Count, held.Count.ToString(CultureInfo.InvariantCulture),
                    count.ToString(CultureInfo.InvariantCulture));
            var gap = sum > head.Amount ? sum - head.Amount : head.Amount - sum;
            outcomes.Add(new(head.BatchId, [], differs ? trace.Applies(Level.Orange, gap) : trace.DoesNotApply()));
        }

        return outcomes;
    }
}
