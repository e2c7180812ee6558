using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>The law as dated data. A region without a value of its own inherits its parent region's.</summary>
public interface IParameterSet
{
    /// <summary>The value in force.</summary>
    /// <param name="key">Key, e.g. "dibao.standard".</param>
    /// <param name="region">Where; the nearest region upward that has a value counts.</param>
    /// <param name="area">Urban or rural; a value without area holds for both.</param>
    /// <param name="on">The day.</param>
    /// <returns>Null when no value is in force: the rule's verdict is then unknown, never a default.</returns>
    ParameterValue? Find(string key, RegionCode region, AreaKind area, DateOnly on);
}
