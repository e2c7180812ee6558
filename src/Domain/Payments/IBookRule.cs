using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>A rule over all payments of a place. Pure, like <see cref="IRule"/>; it raises nothing in a household's case.</summary>
public interface IBookRule
{
    /// <summary>Identifier, e.g. "P08".</summary>
    RuleId Id { get; }

    /// <summary>Version of the code; grows with every change of meaning.</summary>
    int Version { get; }

    /// <summary>One outcome for each subject that it looked at, in ordinal order of subject.</summary>
    IReadOnlyList<BookOutcome> Evaluate(PaymentBook book, RuleContext context);
}
