using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>Disability subsidies (A03) and old-age allowances (A16) that are due and not drawn, as far as the bank has sent batches of them at all.</summary>
internal sealed class SubsidyOracle
{
    public const string Living = "disability_living";
    public const string Care = "disability_care";
    public const string Elder = "elder_allowance";

    private readonly IReadOnlyList<DateOnly> _months;
    private readonly Dictionary<string, DateOnly> _last = [];

    public SubsidyOracle(DateOnly first, DateOnly last, IReadOnlyList<Household> households)
    {
        _months = PaymentBook.MonthsOf(first, last);
        foreach (var line in households.Where(h => h.PaymentChanges.Count > 0).SelectMany(Lines))
        {
            if (line.Month > _last.GetValueOrDefault(line.Programme))
                _last[line.Programme] = line.Month;
        }
    }

    public IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules =>
        [("A03", (view, roll) => IsMissed(view.FamilyOf(roll))), ("A16", (view, roll) => IsOldWithoutAllowance(view.FamilyOf(roll)))];

    private IEnumerable<PaidLine> Lines(Household household) => _months.SelectMany(month => PaymentBook.Of(household, month));

    /// <summary>Turns eighty within sixty days; or is eighty, where batches of the allowance came. Only Qingyuan publishes the age.</summary>
    private bool IsOldWithoutAllowance(Family family) =>
        family.View.Household.County / 100 == 4418 && family.Living.Any(m =>
            m.Person.Readable && m.Person.Birth.AddYears(80) <= family.Day.AddDays(60)
            && (_last.TryGetValue(Elder, out var last)
                ? !Draws(family, m, Elder, last)
                : m.Person.Birth.AddYears(80) > family.Day));

    private bool IsMissed(Family family) => family.Living.Any(member =>
    {
        if (family.Certificates(member) is not [var certificate, ..] || family.Has(member, Programme.Tekun)
            || family.Has(member, Programme.WatchExited, Programme.WatchRefused))
            return false;
        var dibao = family.View.Active.Where(m => m.Person == member.Person && m.Programme == Programme.Dibao)
            .Min(m => (DateOnly?)m.EnrolledOn);
        var living = dibao is { } since && !family.Has(member, Programme.Orphan, Programme.UnattendedChild)
            && IsMissed(family, member, Living, since > certificate.IssuedOn ? since : certificate.IssuedOn);
        return living || (certificate.Grade <= 2 && IsMissed(family, member, Care, certificate.IssuedOn));
    });

    // Due from the month after next: one for the application, one for the payment.
    private bool IsMissed(Family family, Membership member, string programme, DateOnly from) =>
        _last.TryGetValue(programme, out var last) && new DateOnly(from.Year, from.Month, 1).AddMonths(2) <= last
        && !Draws(family, member, programme, last);

    private bool Draws(Family family, Membership member, string programme, DateOnly last) => Lines(family.View.Household)
        .Any(l => l.Programme == programme && l.Month >= last.AddMonths(-1) && l.Payee == member.Person);
}
