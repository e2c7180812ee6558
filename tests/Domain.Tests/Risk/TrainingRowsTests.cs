using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class TrainingRowsTests
{
    private static readonly DateOnly s_first = new(2020, 1, 1);
    private static readonly RiskGroups s_groups = new("male", "35_to_59", "rural", "no");

    private static readonly Gen<int[]> s_needs =
        Gen.ListOf(Gen.Choose(-200, 2200)).Select(days => days.Take(6).ToArray());

    [Fact]
    public void Of_AnyNeeds_LabelSaysWhetherOneFellIntoTheWindow() => Property.Holds(
        from months in Gen.Elements(6, 12)
        from days in s_needs
        from until in Gen.Choose(0, 2000)
        select (months, days, until),
        sample =>
        {
            var (months, days, until) = sample;
            var knownUntil = s_first.AddDays(until);
            foreach (var row in Rows("H1", days, months, knownUntil))
            {
                var (from, to) = (row.Observed.On, row.Observed.On.AddMonths(months));
                Assert.True(to <= knownUntil);
                Assert.Equal(days.Any(day => s_first.AddDays(day) > from && s_first.AddDays(day) <= to), row.Needy);
            }

            return true;
        });

    [Fact]
    public void Of_AnyHousehold_WindowsNeverOverlapAndLeaveNoGap() => Property.Holds(
        from months in Gen.Elements(6, 12)
        from id in Gen.Choose(0, 100_000)
        select (months, id),
        sample =>
        {
            var rows = Rows($"H{sample.id}", [], sample.months, s_first.AddYears(20));

            return rows.Count > 0
                && rows.Zip(rows.Skip(1)).All(pair => pair.First.Observed.On.AddMonths(sample.months) == pair.Second.Observed.On);
        });

    [Fact]
    public void Of_KnowledgeGrows_LabelsGivenStayAsTheyWere() => Property.Holds(
        from days in s_needs
        from until in Gen.Choose(0, 2000)
        from more in Gen.Choose(0, 500)
        select (days, until, more),
        sample =>
        {
            var early = Rows("H1", sample.days, 12, s_first.AddDays(sample.until));
            var late = Rows("H1", sample.days, 12, s_first.AddDays(sample.until + sample.more));

            return early.Select(r => (r.Observed.On, r.Needy)).SequenceEqual(late.Take(early.Count).Select(r => (r.Observed.On, r.Needy)));
        });

    private static IReadOnlyList<LabelledObservation> Rows(string household, int[] days, int months, DateOnly knownUntil) => TrainingRows.Of(
        Enumerable.Range(0, 60).Select(m => new Observation(household, s_first.AddMonths(m), [], s_groups)),
        days.Select(day => new NeedEvent(s_first.AddDays(day), NeedEvent.Relief)).ToLookup(_ => household), months, knownUntil);
}
