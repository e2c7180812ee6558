using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>One item of a member's income, and what of it counts.</summary>
/// <param name="Kind">Kind as in <see cref="IncomeValue"/>; "declared" for the declared total of the roster.</param>
/// <param name="Check">Key of the sentence that says how it is treated.</param>
/// <param name="Gross">The amount as given; null means unknown.</param>
/// <param name="Counted">What of it is income; null when it cannot be told.</param>
/// <param name="Indicates">
/// What it points to without proving it, such as the base of a contribution less work costs; null means nothing.
/// </param>
/// <param name="Fact">The fact behind it; null means the roster.</param>
/// <param name="Parameter">The parameter that decided; null means none.</param>
/// <param name="Missing">What would settle it; null when it is settled.</param>
public sealed record IncomeItem(
    string Kind,
    string Check,
    Money? Gross,
    Money? Counted,
    Money? Indicates = null,
    Fact? Fact = null,
    ParameterValue? Parameter = null,
    string? Missing = null);
