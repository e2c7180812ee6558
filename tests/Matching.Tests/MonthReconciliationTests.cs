using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

public sealed class MonthReconciliationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly s_may = new(2023, 5, 1);

    [RequiresPostgresFact]
    public async Task Run_LinesOfAHouseholdThatNoRosterKnows_AreKeptAndReplacedWhenTheBatchIsCorrected()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", Person.Nth(1))]);
        await matcher.RecordsAsync(Line(1, "H1", 40_000), Line(2, "H9", 38_000), Line(3, "H9", 2_000));
        var reconciliation = matcher.Get<MonthReconciliation>();

        await reconciliation.RunAsync(s_may, new(2023, 6, 5), default);
        var kept = Assert.Single(await reconciliation.ReadAsync(s_may, default), d => d.Rule.Value == "P01");
        Assert.Equal(("H9", new Money(40_000)), (kept.Subject, kept.Amount));

        var withdrawn = Line(2, "H9", 38_000, version: 2);
        withdrawn.Withdrawn = true;
        await matcher.RecordsAsync(withdrawn, Line(3, "H1", 2_000, version: 2));
        await reconciliation.RunAsync(s_may, new(2023, 6, 6), default);
        Assert.DoesNotContain(await reconciliation.ReadAsync(s_may, default), d => d.Rule.Value == "P01");
    }

    [RequiresPostgresFact]
    public async Task Run_TwiceOnTheSameLines_KeepsTheSame()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", Person.Nth(1))]);
        await matcher.RecordsAsync(Line(1, "H8", 100), Line(2, "H9", 200));
        var reconciliation = matcher.Get<MonthReconciliation>();

        var first = await reconciliation.RunAsync(s_may, new(2023, 6, 5), default);
        var second = await reconciliation.RunAsync(s_may, new(2023, 6, 5), default);

        Assert.Equal(first, second);
        Assert.Equal(first, await reconciliation.ReadAsync(s_may, default));
        Assert.Empty(await reconciliation.ReadAsync(s_may.AddMonths(1), default));
    }

    private static RegistryRecord Line(long number, string household, long fen, long version = 1) => new()
    {
        Source = Sources.Payments, RecordId = $"b#{number}", Version = version, Subject = new(),
        Payment = new()
        {
            BatchId = "b", LineNo = number, Month = "2023-05", HouseholdId = household, Programme = "dibao", AmountFen = fen,
            Status = "paid", PaidOn = "2023-05-10",
        },
    };
}
