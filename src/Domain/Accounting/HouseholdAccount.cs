using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>
/// The economic standing of a household on a day: who counts, what they have a month, which lines hold, where that puts
/// the household. Pure; computed once for a household and day however many rules ask.
/// </summary>
public sealed class HouseholdAccount
{
    public const string DibaoLine = "dibao.standard";
    public const string EdgeLine = "edge.line";

    private IReadOnlyList<TraceStep>? _steps;

    private HouseholdAccount(HouseholdState household, RuleContext context)
    {
        Standings = MemberStandings.Of(household, context);
        Incomes =
        [
            .. Standings.Where(standing => standing.Counts == true)
                .Select(standing => IncomeReckoning.Of(standing.Member, household, context)),
        ];
        var open = Standings.Select(standing => standing.Missing).OfType<string>().ToList();
        Income = CountedAmount.Sum(Incomes.Select(one => one.Amount));
        // Whether somebody counts at all changes both the sum and its divisor, so nothing is certain then.
        if (open.Count > 0)
            Income = new CountedAmount.Unknown(Income.Indicated, CountedAmount.Union(Income.Missing, open));
        Dibao = context.Parameters.Find(DibaoLine, household.Region, household.Area, context.On);
        Edge = context.Parameters.Find(EdgeLine, household.Region, household.Area, context.On);
        Line = household.ProgrammesOn(context.On).Contains(Programmes.Edge) ? Edge : Dibao;
    }

    /// <summary>Everybody on the roster with running help, and whether each counts.</summary>
    public IReadOnlyList<MemberStanding> Standings { get; }

    /// <summary>Incomes of those who count, in order of person id.</summary>
    public IReadOnlyList<MemberIncome> Incomes { get; }

    /// <summary>How many count.</summary>
    public int Persons => Incomes.Count;

    /// <summary>Counted monthly income of the household.</summary>
    public CountedAmount Income { get; }

    /// <summary>The dibao line in force; null when none is.</summary>
    public ParameterValue? Dibao { get; }

    /// <summary>The edge line in force; null when none is.</summary>
    public ParameterValue? Edge { get; }

    /// <summary>The line of the household's own programme: the edge line for an edge household, else the dibao line.</summary>
    public ParameterValue? Line { get; }

    /// <summary>
    /// What is missing to tell the household's layer, parameters included; empty when it can be told from income alone.
    /// </summary>
    public IReadOnlyList<string> Missing => CountedAmount.Union(
        Income.Missing, [.. Dibao is null ? [DibaoLine] : (string[])[], .. Edge is null ? [EdgeLine] : (string[])[]]);

    /// <summary>The steps that led here, for <see cref="TraceBuilder.Add"/>.</summary>
    public IReadOnlyList<TraceStep> Steps => _steps ??= AccountSteps.Of(this);

    /// <summary>The account of a household for the day of a context.</summary>
    public static HouseholdAccount Of(HouseholdState household, RuleContext context) =>
        context.Accounts.Of(household, context, static (state, on) => new HouseholdAccount(state, on));

    /// <summary>
    /// Counted monthly income per head for display, rounded half up to fen; null with nobody to count. Comparisons use
    /// <see cref="Against"/>, which does not round.
    /// </summary>
    public CountedAmount? PerHead => Persons == 0 ? null : Income switch
    {
        CountedAmount.Known known => new CountedAmount.Known(Divide(known.Amount)),
        CountedAmount.AtLeast least => new CountedAmount.AtLeast(Divide(least.Floor), Divide(least.Indicated), least.Missing),
        var unknown => new CountedAmount.Unknown(Divide(unknown.Indicated), unknown.Missing),
    };

    /// <summary>Where the income per head lies against a monthly line per person.</summary>
    public LineSide Against(ParameterValue? line) =>
        line is null || Persons == 0 ? LineSide.Unknown : Income.Against(ForAll(line));

    /// <summary>True when it is not known to reach a line, but would if every signal were what it looks like.</summary>
    public bool PerhapsReaches(ParameterValue? line) =>
        line is not null && Persons > 0 && Income.PerhapsReaches(ForAll(line));

    /// <summary>The layer to which income alone leads.</summary>
    public Layer Layer => (Against(Dibao), Against(Edge)) switch
    {
        (LineSide.Below, _) => Layer.Dibao,
        (_, LineSide.AtOrAbove) => Layer.Above,
        (LineSide.AtOrAbove, LineSide.Below) => Layer.Edge,
        _ => Layer.Unknown,
    };

    /// <summary>
    /// The household's monthly amount under a line: line times persons less counted income, nothing at or above the line;
    /// null while the income is not known. Known only for what the line gives: supplements by local classes are not in it.
    /// </summary>
    public Money? TopUpUnder(ParameterValue line) => Income is CountedAmount.Known known && Persons > 0
        ? ForAll(line) is var all && known.Amount < all ? all - known.Amount : Money.Zero
        : null;

    private Money ForAll(ParameterValue line) => Money.FromYuan(line.Value * Persons);

    private Money Divide(Money amount) => Money.FromYuan(amount.Yuan / Persons);
}
