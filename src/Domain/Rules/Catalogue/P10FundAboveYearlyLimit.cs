using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P10: what a special fund has paid since 1 January is above its limit for the year. Only programmes with a limit in
/// the parameters are funds.
/// </summary>
public sealed class P10FundAboveYearlyLimit : IBookRule
{
    /// <summary>Key of the limit of a programme, in yuan a year.</summary>
    public static string LimitKey(string programme) => $"fund.yearly_limit.{programme}";

    public RuleId Id { get; } = new("P10");

    public int Version => 1;

    public IReadOnlyList<BookOutcome> Evaluate(PaymentBook book, RuleContext context)
    {
        var outcomes = new List<BookOutcome>();
        var year = book.Lines.Where(line => !line.Line.Returned && line.Line.Month.Year == context.On.Year && line.Line.Month <= context.On);
        foreach (var fund in year.GroupBy(line => line.Line.Programme).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (context.Parameters.Find(LimitKey(fund.Key), book.Region, book.Area, context.On) is not { } limit)
                continue;
            var spent = fund.Aggregate(Money.Zero, (sum, line) => sum + line.Line.Amount);
            var allowed = Money.FromYuan(limit.Value);
            var trace = new TraceBuilder(0);
            var above = trace.Check("payment.fund_above_limit", spent > allowed, spent.ToString(), allowed.ToString(), limit);
            outcomes.Add(new(fund.Key, [], above ? trace.Applies(Level.Orange, spent - allowed) : trace.DoesNotApply()));
        }

        return outcomes;
    }
}
