using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>The law of the panel: one dibao line and one edge line everywhere and always.</summary>
internal sealed class PanelParameters : IParameterSet
{
    public const decimal Line = 700;

    public ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on) => key switch
    {
        HouseholdAccount.DibaoLine => Value(key, Line),
        HouseholdAccount.EdgeLine => Value(key, Line * 1.5m),
        _ => null,
    };

    private static ParameterValue Value(string key, decimal value) =>
        new(key, value, "yuan", DateOnly.MinValue, "", "simulation", false);
}
