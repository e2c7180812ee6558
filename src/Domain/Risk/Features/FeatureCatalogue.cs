using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk.Features;

/// <summary>
/// Every input of the models, in one list. The same code computes them for training and for scoring, from the state of
/// a household as of a day. None is ethnicity, surname, religion or birthplace, or stands for one of them; a test holds
/// the list to that.
/// </summary>
public static class FeatureCatalogue
{
    private static readonly BilingualText s_persons = new("人", "persons");
    private static readonly BilingualText s_days = new("天", "days");
    private static readonly BilingualText s_never = new("从无或更早：按 730 天", "none, or longer ago: 730 days");
    private static readonly BilingualText s_notKnown = new("全家均未知时为缺失", "missing where it is known of nobody");
    private static readonly BilingualText s_alwaysKnown = new("总是已知", "always known");

    public static IReadOnlyList<RiskFeature> All { get; } =
    [
        new("income_to_line", new("人均月收入与保障标准之比", "Monthly income per head against the line"),
            new("倍", "lines"), new("收入或标准未知时为缺失", "missing where income or line is not known"), Direction.Falling,
            view => view.IncomeToLine),
        new("persons", new("家庭人口", "Persons in the household"), s_persons, s_alwaysKnown, Direction.Free,
            view => view.Members.Count),
        new("children", new("十六岁以下子女", "Children under sixteen"), s_persons, s_notKnown, Direction.Free,
            view => view.CountKnown(m => view.AgeOf(m) is { } age ? age < 16 : null)),
        new("age_of_oldest", new("最年长成员的年龄", "Age of the oldest member"), new("岁", "years"), s_notKnown, Direction.Free,
            view => view.Members.Select(view.AgeOf).Max() ?? double.NaN),
        new("dependants", new("需他人抚养照料的成员比例", "Share of members who depend on others"), new("比例", "share"),
            s_alwaysKnown, Direction.Rising,
            view => view.Members.Count == 0 ? double.NaN : (double)view.Members.Count(view.IsDependant) / view.Members.Count),
        new("workers", new("有完全劳动能力的成员", "Members who can work fully"), s_persons, s_notKnown, Direction.Falling,
            view => view.CountKnown(m => m.LabourCapacity is { } capacity ? capacity == "full" : null)),
        new("jobs", new("缴纳社会保险的工作", "Jobs with contributions"), new("份", "jobs"), new("无记录按没有", "no record counts as none"), Direction.Falling,
            view => view.Facts<EmploymentValue>().Count(e => e.From <= view.On && (e.To is not { } end || view.On < end))),
        new("job_lost", new("距最近一次失去工作", "Time since the last job ended"), s_days, s_never, Direction.Falling,
            view => view.DaysSince(view.JobEnds)) { CountsDays = true },
        new("severely_disabled", new("重度残疾的成员", "Severely disabled members"), s_persons, s_alwaysKnown, Direction.Rising,
            view => view.Members.Count(view.IsSeverelyDisabled)),
        new("severely_ill", new("患重病的成员", "Severely ill members"), s_persons, s_notKnown, Direction.Rising,
            view => view.CountKnown(m => m.SevereIllness)),
        new("medical_share", new("十二个月自付医疗费占年收入", "Own medical payments of twelve months against yearly income"),
            new("比例", "share"), new("收入不足人均一个标准的按标准计；均未知为缺失", "at least one line a head counts as income; missing where neither is known"),
            Direction.Rising, view => view.YearlyMeans is > 0 and { } means ? (double)(view.MedicalYuan / means) : double.NaN),
        new("hospital", new("距最近一次住院", "Time since the last hospital stay"), s_days, s_never, Direction.Falling,
            view => view.DaysSince(view.Facts<HospitalStayValue>().Select(s => s.AdmittedOn))) { CountsDays = true },
        new("disaster", new("距最近一次灾害或事故", "Time since the last disaster or accident"), s_days, s_never, Direction.Falling,
            view => view.DaysSince(view.Facts<DisasterValue>().Select(d => d.On))) { CountsDays = true },
        new("death", new("距最近一次家人去世", "Time since the last death in the family"), s_days, s_never, Direction.Falling,
            view => view.DaysSince(view.Facts<DeathValue>().Select(d => d.DiedOn))) { CountsDays = true },
        new("higher_schooling", new("就读高中或大学的成员", "Members at senior school or college"), s_persons, s_notKnown, Direction.Free,
            view => view.CountKnown(m => m.Schooling is { } level ? level is "senior" or "college" : null)),
        new("help_ended", new("距退出救助", "Time since help ended"), s_days, s_never, Direction.Falling,
            view => view.DaysSince(view.Exits)) { CountsDays = true },
        new("refused", new("申请未获批准、在观察中", "Applied, was refused, and is watched"), new("是或否", "yes or no"), s_alwaysKnown, Direction.Rising,
            view => view.Has(Programmes.WatchRefused) ? 1 : 0),
        new("relief", new("十二个月内临时救助次数", "Temporary relief within twelve months"), new("次", "grants"),
            new("救助记录未接入时为缺失", "missing while no relief is fed"), Direction.Rising,
            view => view.State.Relief is { } relief ? relief.Count(r => r.On <= view.On && r.On > view.On.AddMonths(-12)) : double.NaN),
        new("town_enrolled", new("本乡镇一年内新纳入救助的家庭比例", "Share of the township's households taken into help within a year"),
            new("比例", "share"), new("不足五十户的乡镇为缺失", "missing for townships under fifty households"), Direction.Rising,
            view => view.Town?.Share ?? double.NaN),
    ];

    /// <summary>How many there are.</summary>
    public static int Count => All.Count;

    /// <summary>Their names, in order of the list.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The columns of a table of households.</summary>
    public static IReadOnlyList<RiskColumn> Columns { get; } = [.. All.Select(f => RiskColumn.Number(f.Name, f.Direction))];

    /// <summary>All features of a household, in order of the list.</summary>
    public static double[] Of(FeatureView view) => [.. All.Select(f => f.Of(view))];

    /// <summary>
    /// Values under given names in order of the list: a name that the list does not have is left out, a feature that is not
    /// named is not known.
    /// </summary>
    public static double[] Arrange(IReadOnlyList<string> names, IReadOnlyList<double> values)
    {
        var arranged = new double[All.Count];
        for (var i = 0; i < arranged.Length; i++)
        {
            // Whoever describes and whoever reads mostly have one version: then every name stands at its place.
            var at = i < names.Count && names[i] == Names[i] ? i : IndexOf(names, Names[i]);
            arranged[i] = at < 0 ? double.NaN : values[at];
        }

        return arranged;
    }

    /// <summary>The feature of a name; null for a name that the list does not have.</summary>
    public static RiskFeature? Named(string name) => All.FirstOrDefault(f => f.Name == name);

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return i;
        }

        return -1;
    }
}
