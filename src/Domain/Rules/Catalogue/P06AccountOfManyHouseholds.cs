using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P06: one account receives for more households than the local limit. Guardians and homes do so rightly, hence yellow:
/// a question about the mandate, not about the families.
/// </summary>
public sealed class P06AccountOfManyHouseholds : IBookRule
{
    /// <summary>Households that one account may receive for without a question.</summary>
    public const string LimitKey = "payments.households_per_account";

    public RuleId Id { get; } = new("P06");

    public int Version => 1;

    public IReadOnlyList<BookOutcome> Evaluate(PaymentBook book, RuleContext context)
    {
        var accounts = book.Lines.Where(line => line.AccountHash is not null && !line.Line.Returned)
            .GroupBy(line => line.AccountHash!)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        if (context.Parameters.Find(LimitKey, book.Region, book.Area, context.On) is not { } limit)
            return [.. accounts.Take(1).Select(_ => new BookOutcome("", [], new TraceBuilder(0).Unknown("parameter.missing", LimitKey)))];
        var outcomes = new List<BookOutcome>();
        foreach (var account in accounts)
        {
            string[] households = [.. account.Select(line => line.HouseholdId).Distinct().Order(StringComparer.Ordinal)];
            if (households.Length == 1)
                continue;
            var trace = new TraceBuilder(0);
            var many = trace.Check(
                "payment.account_of_many", households.Length > limit.Value,
                households.Length.ToString(CultureInfo.InvariantCulture), $"{limit.Value:0}", limit);
            var amount = account.Aggregate(Money.Zero, (sum, line) => sum + line.Line.Amount);
            outcomes.Add(new(account.Key, households, many ? trace.Applies(Level.Yellow, amount) : trace.DoesNotApply()));
        }

        return outcomes;
    }
}
