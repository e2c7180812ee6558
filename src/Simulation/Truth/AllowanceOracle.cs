using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Old-age allowances and disability subsidies that go on when they should not (R17, R18).</summary>
internal sealed class AllowanceOracle(DateOnly first, DateOnly last)
{
    private const int RenewalDays = 90;
    private readonly IReadOnlyList<DateOnly> _months = PaymentBook.MonthsOf(first, last);

    public IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules =>
    [
        ("R17", (view, _) => People(view).Any(m => PaidAfterDeath(view, m, "elder_allowance") || PaidAfterMove(view, m))),
        ("R18", (view, _) => People(view).Any(m => PaidAfterDeath(view, m, "disability_living", "disability_care") || CertificateGone(view, m))),
    ];

    private static IEnumerable<Membership> People(HouseholdView view) =>
        view.Household.Members.Where(m => m.Person.Readable && !m.Person.Twin).DistinctBy(m => m.Person);

    private List<PaidLine> LinesOf(HouseholdView view, Membership member, params IReadOnlyList<string> programmes) =>
    [
        .. _months.Where(month => month <= view.Day).SelectMany(month => PaymentBook.Of(view.Household, month))
            .Where(line => line.Payee == member.Person && line.ReturnReason.Length == 0 && programmes.Contains(line.Programme)),
    ];

    private bool PaidAfterDeath(HouseholdView view, Membership member, params IReadOnlyList<string> programmes) =>
        view.Strong<DeathRecord>(member).Max(d => (DateOnly?)d.DiedOn) is { } died
        && LinesOf(view, member, programmes).Exists(line => line.Month > died);

    private bool PaidAfterMove(HouseholdView view, Membership member)
    {
        var move = view.Strong<MoveRecord>(member).Where(m => m.On <= view.Day).MaxBy(m => (m.On, m.RecordId));
        return move is not null && !view.IsDead(member) && move.ToRegion != view.Household.Region[..6]
            && LinesOf(view, member, "elder_allowance").Exists(line => line.Month > move.On);
    }

    private bool CertificateGone(HouseholdView view, Membership member)
    {
        var lines = LinesOf(view, member, "disability_living", "disability_care");
        if (view.IsDead(member) || lines.Count == 0
            || view.Strong<DisabilityRecord>(member).Where(d => d.IssuedOn <= view.Day).MaxBy(d => (d.IssuedOn, d.RecordId)) is not { } newest)
            return false;
        return newest.Status == "cancelled" || newest.ExpiresOn?.AddDays(RenewalDays) <= view.Day
            || (newest.Grade > 2 && lines.Exists(line => line.Programme == "disability_care"));
    }
}
