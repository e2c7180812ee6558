using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>Another value for a parameter, to see what it would do.</summary>
/// <param name="Key">Key of the parameter.</param>
/// <param name="Area">Urban or rural; null means both.</param>
/// <param name="Value">The value.</param>
public sealed record ParameterChange(string Key, AreaKind? Area, decimal Value)
{
    private static readonly (string Word, AreaKind Area)[] s_areas = [("urban", AreaKind.Urban), ("rural", AreaKind.Rural)];

    /// <summary>
    /// Reads "dibao.standard=720", "dibao.standard:urban=720" or "dibao.standard.urban=720"; values are written as packs
    /// write them.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="edition">The edition that knows the keys and units.</param>
    /// <exception cref="ArgumentException">It does not read, or no pack knows the key; says which.</exception>
    public static ParameterChange Read(string text, ParameterEdition edition)
    {
        if (text.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } written])
            throw new ArgumentException($"'{text}' is no change; write KEY=VALUE, or KEY:urban=VALUE, KEY:rural=VALUE.");
        var (key, area) = (name.Trim(), (AreaKind?)null);
        foreach (var (word, kind) in s_areas)
        {
            if (!edition.Titles.ContainsKey(key) && (key.EndsWith($":{word}", StringComparison.Ordinal) || key.EndsWith($".{word}", StringComparison.Ordinal)))
                (key, area) = (key[..^(word.Length + 1)], kind);
        }

        if (!edition.Units.TryGetValue(key, out var unit))
            throw new ArgumentException($"No pack knows the parameter '{key}'.");
        if (ParameterWords.Read(unit, written.Trim()) is not { } value)
            throw new ArgumentException($"'{written}' is no value of '{key}', whose unit is {unit}.");
        return ParameterUnits.Fault(unit, value) is { } fault ? throw new ArgumentException($"'{key}': {fault}.") : new(key, area, value);
    }
}
