using System.Globalization;
using System.Text;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>Writes what a what-if does to each household as CSV: households by number, no names.</summary>
internal sealed class EffectList : IAsyncDisposable
{
    private readonly StreamWriter _file;

    public EffectList(string path)
    {
        _file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        _file.WriteLine("household_id,town,effect,persons,monthly_before,monthly_after");
    }

    public void Add(HouseholdState household, HouseholdEffect effect) => _file.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{household.HouseholdId},{household.Region.At(RegionLevel.Township)},{effect.Kind.ToString().ToLowerInvariant()},{effect.Persons},{effect.Before.Yuan:0.00},{effect.After.Yuan:0.00}"));

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
