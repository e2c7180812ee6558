using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Tests.Rules;

/// <summary>Tells a household's story in a few words. People are numbered from 1 in order of telling.</summary>
internal sealed class Story
{
    public static readonly DateOnly Today = new(2023, 12, 29);
    private static readonly DateTimeOffset s_learnt = new(2023, 12, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<Member> _members = [];
    private readonly List<(string Key, decimal Value)> _parameters =
    [
        ("dibao.standard", 649), ("edge.line", 1298), ("medical.stay_limit.monitored", 6000),
        ("medical.stay_limit.other", 10000), ("rigid.share", 0.6m), ("property.counted_share", 0.5m),
        ("property.dwellings_allowed", 1), ("vehicle.counts.car", 1), ("vehicle.counts.motorcycle", 0),
        ("vehicle.counts.disability_vehicle", 0), .. Accounting,
    ];

    private int _facts;

    private static (string Key, decimal Value)[] Accounting =>
    [
        ("income.counts.wage", 1), ("income.counts.farming", 1), ("income.counts.support", 1), ("income.counts.relief", 0),
        ("income.counts.scholarship", 0), ("income.counts.disability_subsidy", 0), ("income.counts.bounty", 0),
        ("income.counts.pension_employee", 1), ("income.counts.pension_resident_basic", 0), ("income.work_cost_share", 0.1m),
        ("income.disregarded_first_months", 3), ("income.imputed_wage", 0), ("employment.signals_wage.employee", 1),
        ("employment.signals_wage.public_payroll", 1), ("employment.signals_wage.public_welfare_post", 0),
        ("employment.signals_wage.agent_paid", 0), ("member.clergy_absent_months", 36), ("member.counts.declared_missing", 0),
        ("member.counts.conscript", 0), ("member.counts.postgraduate", 0), ("member.counts.independent_adult_child", 1),
        ("support.share", 0.5m), ("support.line_multiple", 1), ("support.alimony_share", 0.25m), ("support.alimony_cap", 0.5m),
        ("support.counts_computed", 0), ("assets.multiple.dibao", 24), ("assets.base.dibao", 1),
    ];

    public static MatchEvidence Strong { get; } = new(Agreement.Agrees, Agreement.Agrees, Agreement.Missing);

    public static MatchEvidence NameDiffers { get; } = new(Agreement.Agrees, Agreement.Differs, Agreement.Missing);

    public static MatchEvidence BirthDiffers { get; } = new(Agreement.Agrees, Agreement.Agrees, Agreement.Differs);

    public static MatchEvidence NoNumber { get; } = new(Agreement.Missing, Agreement.Agrees, Agreement.Agrees);

    public Story Person(string programme = "dibao", decimal? income = null, string? labour = null, DateOnly? ended = null)
    {
        _members.Add(new Member
        {
            PersonId = _members.Count + 1,
            Order = _members.Count + 1,
            Relation = _members.Count == 0 ? "head" : "other",
            DeclaredMonthlyIncome = income is { } yuan ? Money.FromYuan(yuan) : null,
            LabourCapacity = labour,
            Enrolments = [new Enrolment(programme, new DateOnly(2020, 1, 1), ended, null, Money.FromYuan(500))],
        });
        return this;
    }

    public Story Also(string programme) => Change(m => m with
    {
        Enrolments = [.. m.Enrolments, new Enrolment(programme, new DateOnly(2021, 1, 1), null, null, null)],
    });

    public Story Elsewhere(string household, string programme, Agreement name = Agreement.Agrees) => Change(m => m with
    {
        Elsewhere = [.. m.Elsewhere, new EnrolmentElsewhere(household, new Enrolment(programme, new DateOnly(2021, 1, 1), null, null, null), name)],
    });

    public Story WithNumberDefect(string defect) => Change(m => m with { NumberDefect = defect });

    public Story Dies(DateOnly? on = null, MatchEvidence? match = null, string by = "police", bool superseded = false) =>
        Fact(new DeathValue(on ?? new DateOnly(2023, 11, 5), by, null), match, superseded);

    public Story Owns(string kind, DateOnly? ended = null, MatchEvidence? match = null) =>
        Fact(new VehicleValue(kind, "private", null, new DateOnly(2022, 3, 1), ended, null), match);

    public Story Holds(string use, decimal? share = 1, DateOnly? ended = null) =>
        Fact(new PropertyValue(use, 80, share, null, new DateOnly(2019, 5, 1), ended, null));

    public Story Stays(
        decimal? own, decimal? total = null, decimal? insurance = null, decimal? aid = null,
        string diagnosis = "severe", DateOnly? on = null, MatchEvidence? match = null) =>
        Fact(
            new HospitalStayValue(
                on ?? new DateOnly(2023, 10, 1), null, null, Yuan(total), Yuan(insurance), Yuan(aid), Yuan(own), diagnosis),
            match);

    /// <summary>Any fact about the person told of last.</summary>
    public Story Knows(FactValue value, MatchEvidence? match = null) => Fact(value, match);

    /// <summary>Changes the person told of last.</summary>
    public Story Who(Func<Member, Member> change) => Change(change);

    /// <summary>A parameter with another value than usual.</summary>
    public Story With(string parameter, decimal value)
    {
        Without(parameter)._parameters.Add((parameter, value));
        return this;
    }

    public RuleContext Context(DateOnly? on = null) => new(on ?? Today, Parameters());

    public Story Without(string parameter)
    {
        _parameters.RemoveAll(p => p.Key == parameter);
        return this;
    }

    public HouseholdState Household() => new()
    {
        HouseholdId = "H1",
        Region = RegionCode.Parse("421281101").Code,
        Area = AreaKind.Rural,
        Members = _members,
    };

    public IReadOnlyList<RuleOutcome> Told(IRule rule, DateOnly? on = null) =>
        rule.Evaluate(Household(), Context(on));

    /// <summary>The only verdict of a rule, or null when the rule had nothing to look at.</summary>
    public Verdict? VerdictOf(IRule rule, DateOnly? on = null) => Told(rule, on).SingleOrDefault()?.Verdict;

    public ParameterSet Parameters() => new(_parameters.Select(p => new ParameterEntry(
        default, null, new ParameterValue(p.Key, p.Value, "yuan", new DateOnly(2018, 1, 1), "national", "test", true))));

    private Story Fact(FactValue value, MatchEvidence? match = null, bool superseded = false)
    {
        _facts++;
        return Change(m => m with
        {
            Facts =
            [
                .. m.Facts,
                new Fact
                {
                    Id = _facts,
                    PersonId = m.PersonId,
                    Value = value,
                    RecordedAt = s_learnt,
                    SupersededAt = superseded ? s_learnt.AddDays(1) : null,
                    Source = new RecordRef("test", $"rec-{_facts}", 1),
                    Match = match ?? Strong,
                },
            ],
        });
    }

    private Story Change(Func<Member, Member> change)
    {
        _members[^1] = change(_members[^1]);
        return this;
    }

    private static Money? Yuan(decimal? yuan) => yuan is { } amount ? Money.FromYuan(amount) : null;
}
