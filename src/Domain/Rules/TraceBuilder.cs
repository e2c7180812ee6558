using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Collects the steps of one evaluation and closes it with a verdict.</summary>
public sealed class TraceBuilder(long personId)
{
    private readonly List<TraceStep> _steps = [];

    /// <summary>A condition on the roster or on something computed.</summary>
    public bool Check(
        string check, bool holds, string? value = null, string? comparedWith = null, ParameterValue? parameter = null)
    {
        _steps.Add(new TraceStep
        {
            Check = check,
            Outcome = holds ? StepOutcome.Yes : StepOutcome.No,
            Value = value,
            ComparedWith = comparedWith,
            Parameter = parameter,
            PersonId = personId,
        });
        return holds;
    }

    /// <summary>A condition on a fact, with the record from which it came.</summary>
    public bool Check(
        string check, bool holds, Fact fact, string? value = null, string? comparedWith = null,
        ParameterValue? parameter = null)
    {
        Check(check, holds, value, comparedWith, parameter);
        _steps[^1] = _steps[^1] with { Source = fact.Source, Match = fact.Match.Strength, PersonId = fact.PersonId };
        return holds;
    }

    /// <summary>Something that a caseworker should see beside the steps and on which nothing depends.</summary>
    public void Show(string check, string? value) => _steps.Add(new TraceStep
    {
        Check = check, Outcome = StepOutcome.Yes, Value = value, PersonId = personId, Background = true,
    });

    /// <summary>Steps that were taken elsewhere, such as those of a <see cref="Accounting.HouseholdAccount"/>.</summary>
    public TraceBuilder Add(IEnumerable<TraceStep> steps)
    {
        _steps.AddRange(steps);
        return this;
    }

    public Verdict Applies(Level level, Money? amount) => new Verdict.Applies(Build(), level, amount);

    public Verdict DoesNotApply() => new Verdict.DoesNotApply(Build());

    /// <summary>The condition cannot be told until the named inputs are known.</summary>
    public Verdict Unknown(string check, params IReadOnlyList<string> missing)
    {
        _steps.Add(new TraceStep { Check = check, Outcome = StepOutcome.Unknown, PersonId = personId });
        return new Verdict.Unknown(Build(), missing);
    }

    private Trace Build() => new(_steps);
}
