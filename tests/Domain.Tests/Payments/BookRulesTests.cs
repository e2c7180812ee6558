using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;

namespace LowIncomeMonitor.Domain.Tests.Payments;

public sealed class BookRulesTests
{
    private static readonly DateOnly s_on = new(2023, 11, 30);
    private int _lines;

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(3, 2, true)]
    public void P06_Account_IsAskedAboutOnlyAboveTheLimit(int households, decimal limit, bool raised)
    {
        var book = Book(Enumerable.Range(1, households).Select(i => Line($"H{i}", 400, account: "a")));

        var outcome = Assert.Single(new P06AccountOfManyHouseholds().Evaluate(book, Context((P06AccountOfManyHouseholds.LimitKey, limit))));

        Assert.Equal(raised, outcome.Verdict is Verdict.Applies);
        Assert.Equal(households, outcome.Households.Count);
    }

    [Fact]
    public void P06_LinesWithoutAnAccountOrReturned_SayNothing() =>
        Assert.Empty(new P06AccountOfManyHouseholds().Evaluate(
            Book([Line("H1", 400), Line("H2", 400), Line("H3", 1, account: "a"), Line("H4", 1, account: "a", returned: true)]),
            Context((P06AccountOfManyHouseholds.LimitKey, 1))));

    [Fact]
    public void P06_WithoutALimit_IsUnknown()
    {
        var outcome = Assert.Single(new P06AccountOfManyHouseholds().Evaluate(Book([Line("H1", 400, account: "a")]), Context()));

        Assert.Equal([P06AccountOfManyHouseholds.LimitKey], Assert.IsType<Verdict.Unknown>(outcome.Verdict).Missing);
    }

    [Theory]
    [InlineData(80_000, 2, null)]
    [InlineData(80_001, 2, 1L)]
    [InlineData(80_000, 3, 0L)]
    [InlineData(10_000, null, 70_000L)]
    public void P08_HeadOfBatch_MustSayWhatItHolds(long fen, int? count, long? gap)
    {
        var book = Book([Line("H1", 400), Line("H2", 400)]) with { Heads = [new("B1", count, new Money(fen))] };

        var verdict = Assert.Single(new P08BatchHeadDiffersFromLines().Evaluate(book, Context())).Verdict;

        Assert.Equal(gap, (verdict as Verdict.Applies)?.Amount?.Fen);
    }

    [Theory]
    [InlineData(372_230.0, 22_230.0)]
    [InlineData(350_000.0, null)]
    [InlineData(350_000.01, 0.01)]
    public void P10_Fund_IsAboveItsLimitByTheDifference(double spent, double? above)
    {
        var book = Book([Line("H1", 100_000, "relief_reserve"), Line("H2", (decimal)spent - 100_000, "relief_reserve"), Line("H3", 9_999_999, "dibao")]);

        var verdict = Assert.Single(new P10FundAboveYearlyLimit().Evaluate(book, Context((P10FundAboveYearlyLimit.LimitKey("relief_reserve"), 350_000)))).Verdict;

        Assert.Equal(above is { } yuan ? Money.FromYuan((decimal)yuan) : null, (verdict as Verdict.Applies)?.Amount);
    }

    private static RuleContext Context(params (string Key, decimal Value)[] parameters) => new(s_on, new ParameterSet(parameters.Select(p =>
        new ParameterEntry(default, null, new ParameterValue(p.Key, p.Value, "count", new DateOnly(2018, 1, 1), "national", "test", true)))));

    private static PaymentBook Book(IEnumerable<BookedLine> lines) =>
        new(RegionCode.Parse("421281").Code, AreaKind.Rural, [.. lines], []);

    private BookedLine Line(string household, decimal yuan, string programme = "dibao", string? account = null, bool returned = false) => new(
        household, "B1", account,
        new PaymentLine(new(2023, 11, 1), 0, programme, Money.FromYuan(yuan), null, returned, new RecordRef("payments", $"B1#{++_lines}", 1)));
}
