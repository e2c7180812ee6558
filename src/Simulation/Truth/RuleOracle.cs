using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>The rules as the plain sentences of docs/simulation.md, asked of what really happened.</summary>
internal static class RuleOracle
{
    private static readonly (Programme, Programme)[] s_exclusive =
    [
        (Programme.Dibao, Programme.Tekun), (Programme.Dibao, Programme.Edge), (Programme.Tekun, Programme.Orphan),
        (Programme.Tekun, Programme.UnattendedChild),
    ];

    public static IReadOnlyList<(string Rule, Func<HouseholdView, Roll, bool> Holds)> Rules { get; } =
    [
        ("R01", (v, _) => Certain(v).Any(v.IsDead)),
        ("R03", (v, _) => OwnsVehicle(v)),
        ("R04", (v, _) => OwnsProperty(v)),
        ("R11", IsDoubled),
        ("A01", (v, _) => PaidMuchForOneStay(v)),
        ("A18", (v, _) => LostBreadwinner(v)),
        ("A22", (v, _) => SpendsMostOfIncome(v)),
        ("V01", (v, _) => v.Active.Any(m => !m.Person.Readable) || v.Mentions.Any(m => m.Strength == Strength.Weak)),
        ("V03", (v, _) => v.Mentions.Any(m => m.Strength == Strength.Conflicting)),
    ];

    /// <summary>Members whose name and birth date nobody else on the roster bears: only they can put help in doubt.</summary>
    private static IEnumerable<Membership> Certain(HouseholdView view) => view.Active.Where(m => !m.Person.Twin);

    private static bool OwnsVehicle(HouseholdView view) =>
        view.Active.Any(m => m.Programme is Programme.Dibao or Programme.Tekun or Programme.Edge)
        && Certain(view).SelectMany(view.Strong<VehicleRecord>).Any(v => v.Kind is "car" or "truck" && StillOn(v.EndedOn, view.Day));

    private static bool OwnsProperty(HouseholdView view)
    {
        var titles = view.Strong<PropertyRecord>().Where(p => StillOn(p.EndedOn, view.Day) && p.SharePercent is not < 50).ToList();
        return titles.Any(p => p.Use is "shop" or "garage" or "office") || titles.Count(p => p.Use == "residential") > 1;
    }

    private static bool IsDoubled(HouseholdView view, Roll roll)
    {
        foreach (var member in view.Active)
        {
            foreach (var (other, at) in roll.OthersOf(member, view.Day))
            {
                if (at != view.Household || s_exclusive.Contains((member.Programme, other.Programme))
                    || s_exclusive.Contains((other.Programme, member.Programme)))
                    return true;
            }
        }

        return false;
    }

    internal static bool PaidMuchForOneStay(HouseholdView view) => view.Active.Any(
        m => OwnPayments.Of(view, m).Any(own => own > (m.Programme == Programme.Monitored ? 6_000_00 : 10_000_00)));

    internal static bool LostBreadwinner(HouseholdView view)
    {
        var top = view.Active.Where(m => m.Income is not null).MaxBy(m => m.Income);
        if (top is null || top.Income <= 0 || top.Labour == "none" || !view.IsDead(top))
            return false;
        var left = view.Active.Where(m => !view.IsDead(m)).ToList();
        if (left.Count == 0 || left.Any(m => m.Income is null))
            return false;
        var line = view.Active.Any(m => m.Programme == Programme.Edge) ? view.Amounts.Edge : view.Amounts.Dibao;
        return left.Sum(m => m.Income!.Value) < line * left.Count;
    }

    internal static bool SpendsMostOfIncome(HouseholdView view)
    {
        if (!view.Active.Any(m => m.Programme is Programme.Edge or Programme.Rigid or Programme.Monitored
            or Programme.WatchExited or Programme.WatchRefused) || view.Active.Any(m => m.Income is null))
            return false;
        var spent = view.Active.Sum(m => OwnPayments.Of(view, m).Sum());
        var yearly = view.Active.Sum(m => m.Income!.Value) * 1_200L;
        return spent >= 1_00 && spent * 100 >= (yearly > 0 ? yearly : view.Amounts.Dibao * 1_200L) * 60;
    }

    private static bool StillOn(DateOnly? ended, DateOnly day) => ended is not { } end || end > day;
}
