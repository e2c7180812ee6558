using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>What the bank paid against what was due (P01 to P05, P07), as far as it has sent a batch of the programme and month.</summary>
internal sealed class PaymentOracle
{
    private const int RepayDays = 30;

    private static readonly string[] s_monthly = ["dibao", "tekun", "orphan", "unattended_child"];

    private static readonly (string, string)[] s_exclusive =
    [
        ("dibao", "tekun"), ("tekun", "orphan"), ("tekun", "unattended_child"), ("tekun", "disability_living"), ("tekun", "disability_care"),
        ("orphan", "disability_living"), ("unattended_child", "disability_living"),
    ];

    private readonly IReadOnlyList<DateOnly> _months;
    private readonly HashSet<(string Programme, DateOnly Month)> _batches;

    public PaymentOracle(DateOnly first, DateOnly last, IReadOnlyList<Household> households)
    {
        _months = PaymentBook.MonthsOf(first, last);
        _batches = [.. households.SelectMany(h => _months.SelectMany(month => PaymentBook.Of(h, month))).Select(line => (line.Programme, line.Month))];
    }

    public IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules =>
    [
        ("P01", (view, _) => Paid(view).Any(p => !Rows(view, p.Programme).Any(m => Touches(m, p.Month)) && EndOf(view, p) is null)),
        ("P02", (view, _) => Due(view).Any(d => d.Rows.Any(m => !IsDeadBefore(view, m, d.Month)) && d.Lines.Count == 0)),
        ("P03", (view, _) => Due(view).Any(d => d.Month == Latest(view, d.Programme) && Differs(view, d))),
        ("P04", (view, _) => Paid(view).Any(p => IsAfterEnd(view, p) || IsToTheDead(view, p))),
        ("P05", (view, _) => IsPaidTwice(view)),
        ("P07", (view, _) => Lines(view).GroupBy(l => (l.Programme, l.Month)).Any(month => IsStillOpen(view, [.. month]))),
    ];

    private static IEnumerable<Membership> Rows(HouseholdView view, string programme) =>
        view.Household.Members.Where(m => ProgrammeWords.Of(m.Programme) == programme);

    private static bool Touches(Membership member, DateOnly month) =>
        member.EnrolledOn < month.AddMonths(1) && (member.EndedOn is not { } end || month < end);

    private static bool IsDeadBefore(HouseholdView view, Membership member, DateOnly month) =>
        view.DiedOn(member) is { } died && died < month;

    private static DateOnly? EndOf(HouseholdView view, PaidLine line) => Rows(view, line.Programme)
        .Where(m => m.EnrolledOn < line.Month && m.EndedOn <= line.Month).Max(m => m.EndedOn);

    private static bool IsAfterEnd(HouseholdView view, PaidLine line) =>
        EndOf(view, line) is not null && !Rows(view, line.Programme).Any(m => Touches(m, line.Month));

    // To the household as a whole only when nobody is left; to somebody by name when that one is dead.
    private static bool IsToTheDead(HouseholdView view, PaidLine line)
    {
        var rows = Rows(view, line.Programme).Where(m => Touches(m, line.Month)).ToList();
        var dead = rows.Where(m => IsDeadBefore(view, m, line.Month)).ToList();
        return dead.Count > 0 && (dead.Count == rows.Count || dead.Exists(m => m.Person == line.Payee && m.Person.Readable));
    }

    private static bool IsStillOpen(HouseholdView view, List<PaidLine> month)
    {
        var returned = month.Where(l => l.ReturnReason.Length > 0).ToList();
        return returned.Sum(l => l.Amount) > month.Except(returned).Sum(l => l.Amount)
            && returned.Max(l => l.PaidOn).AddDays(RepayDays) < view.Day;
    }

    private static bool Differs(HouseholdView view, (string Programme, DateOnly Month, List<Membership> Rows, List<PaidLine> Lines) due)
    {
        var arrived = due.Lines.Where(l => l.ReturnReason.Length == 0).ToList();
        var approved = due.Rows.Max(m => m.OwnAmount ?? view.Household.MonthlyAmount);
        return arrived.Count > 0 && approved is { } yuan && Math.Abs(arrived.Sum(l => l.Amount) - yuan * 100L) > 1;
    }

    private IEnumerable<PaidLine> Lines(HouseholdView view) => _months.SelectMany(month => PaymentBook.Of(view.Household, month))
        .Where(line => line.PaidOn <= view.Day);

    private IEnumerable<PaidLine> Paid(HouseholdView view) =>
        Lines(view).Where(line => line.ReturnReason.Length == 0 && s_monthly.Contains(line.Programme));

    private IEnumerable<(string Programme, DateOnly Month, List<Membership> Rows, List<PaidLine> Lines)> Due(HouseholdView view) =>
        from programme in s_monthly
        from month in _months
        where month.AddDays(14) <= view.Day && _batches.Contains((programme, month))
        let rows = Rows(view, programme).Where(m => m.ActiveOn(month)).ToList()
        where rows.Count > 0
        select (programme, month, rows, Lines(view).Where(l => l.Programme == programme && l.Month == month).ToList());

    private DateOnly Latest(HouseholdView view, string programme) =>
        _batches.Where(b => b.Programme == programme && b.Month.AddDays(14) <= view.Day).Max(b => b.Month);

    private bool IsPaidTwice(HouseholdView view)
    {
        var paid = Lines(view).Where(l => l.ReturnReason.Length == 0).ToList();
        return paid.Exists(one => paid.Exists(other => other.Month == one.Month && other.Payee == one.Payee
            && (one.Payee.Readable || view.Household.Members.Count == 1) && s_exclusive.Contains((one.Programme, other.Programme))));
    }
}
