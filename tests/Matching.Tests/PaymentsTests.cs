using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

public sealed class PaymentsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly Day = new(2023, 6, 15);
    private static readonly Person A = Person.Nth(1);
    private static readonly Person B = Person.Nth(2);

    [RequiresPostgresFact]
    public async Task State_WithoutAnyPaymentEver_SaysUnknownAndNotNothing()
    {
        await using var matcher = await WithRosterAsync();
        Assert.Null((await StateAsync(matcher, "H1")).Payments);

        await matcher.RecordsAsync(Line(1, "H1", "2023-05"));
        Assert.NotEmpty((await StateAsync(matcher, "H1")).Payments!);
        Assert.Empty((await StateAsync(matcher, "H2")).Payments!);
    }

    [RequiresPostgresFact]
    public async Task State_ThirteenMonths_AreSeenInOrderWithPayees()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(
            Line(4, "H1", "2023-07"), Line(3, "H1", "2023-06", A), Line(2, "H1", "2022-06"), Line(1, "H1", "2022-05"),
            Line(5, "H1", "2023-06", Person.Nth(60)));

        Assert.Equal(
            [("2022-06-01", 0L, "b#2"), ("2023-06-01", 1L, "b#3"), ("2023-06-01", 0L, "b#5")],
            (await StateAsync(matcher, "H1")).Payments!.Select(line => (line.Month.ToString("yyyy-MM-dd", null), line.PersonId, line.Source.RecordId)));
    }

    [RequiresPostgresFact]
    public async Task State_Coverage_TellsBatchesOfAnyHouseholdThatHaveArrived()
    {
        await using var matcher = await WithRosterAsync();
        Assert.Null((await StateAsync(matcher, "H1")).PaymentCoverage);
        var gone = Line(4, "H2", "2023-04", version: 2);
        gone.Withdrawn = true;
        await matcher.RecordsAsync(
            Line(1, "H2", "2023-05"), Line(2, "H2", "2023-05"), Line(3, "H2", "2023-03"), Line(4, "H2", "2023-04"), gone);

        var coverage = (await StateAsync(matcher, "H1")).PaymentCoverage!;
        Assert.Equal([new(2023, 3, 1), new(2023, 5, 1)], coverage.MonthsOf("dibao"));
        Assert.False(coverage.Covers(new(2023, 5, 1), "tekun"));
    }

    [RequiresPostgresFact]
    public async Task State_PaymentsBeforeTheRoster_FindHouseholdAndPayeeAllTheSame()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RecordsAsync(Line(1, "H1", "2023-05", A));
        await matcher.RosterAsync("2023-05-31", [Matcher.Line("H1", A)]);

        Assert.Equal(1, Assert.Single((await StateAsync(matcher, "H1")).Payments!).PersonId);
    }

    [RequiresPostgresFact]
    public async Task Run_VersionsInAnyOrder_EndInTheLargestAndAgainChangeNothing()
    {
        await using var matcher = await WithRosterAsync();
        var returned = Line(1, "H1", "2023-05", version: 2);
        returned.Payment.Status = "returned";
        var elsewhere = Line(2, "H2", "2023-05", version: 3);
        var gone = Line(3, "H1", "2023-05", version: 1);
        gone.Withdrawn = true;
        RegistryRecord[] records = [Line(1, "H1", "2023-05"), returned, Line(2, "H1", "2023-05"), elsewhere, Line(3, "H1", "2023-05"), gone];
        var random = Seeds.For("payments");
        for (var round = 0; round < 4; round++)
        {
            random.Shuffle(records);
            foreach (var record in records)
                await matcher.RecordsAsync(record);
        }

        Assert.Equal([("b#1", 2L, true)], (await StateAsync(matcher, "H1")).Payments!.Select(line => (line.Source.RecordId, line.Source.Version, line.Returned)));
        Assert.Equal([("b#2", 3L, false)], (await StateAsync(matcher, "H2")).Payments!.Select(line => (line.Source.RecordId, line.Source.Version, line.Returned)));
        Assert.Equal(6, await matcher.Database.ScalarAsync<long>("select count(*) from matching.payment_lines"));
    }

    [RequiresPostgresFact]
    public async Task Run_Payments_AreStoredWithoutNameNumberOrAccount()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Line(1, "H1", "2023-05", A));

        var stored = await matcher.Database.ScalarAsync<string>("select string_agg(p::text, '') from matching.payment_lines p");
        Assert.DoesNotContain(A.Number, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(A.Name, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("account-1", stored, StringComparison.Ordinal);
    }

    private static RegistryRecord Line(long lineNo, string household, string month, Person? payee = null, long version = 1) => new()
    {
        Source = Sources.Payments, RecordId = $"b#{lineNo}", Version = version,
        Subject = new() { CitizenNumber = payee?.Number ?? "", Name = payee?.Name ?? "" },
        Payment = new()
        {
            BatchId = "b", LineNo = lineNo, Month = month, HouseholdId = household, Programme = "dibao", AmountFen = 50_000,
            Status = "paid", AccountHash = "account-1",
        },
    };

    private static async Task<HouseholdState> StateAsync(Matcher matcher, string household)
    {
        await using var connection = await matcher.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        return Assert.Single(await HouseholdStore.LoadAsync([household], Day, transaction, CancellationToken.None));
    }

    private async Task<Matcher> WithRosterAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-05-31", [Matcher.Line("H1", A), Matcher.Line("H2", B)]);
        return matcher;
    }
}
