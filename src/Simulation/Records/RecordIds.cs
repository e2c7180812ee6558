using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Records;

/// <summary>
/// Distinct record ids that tell nothing: a bijection of a running number, so hits do not stand out among strangers
/// and no set of used ids is needed.
/// </summary>
internal sealed class RecordIds(long seed)
{
    /// <summary>One letter a register, in the order of <see cref="RegistrySource"/>.</summary>
    private const string Letters = "DVPHEBNAYMCSFWIU";

    private readonly long[] _hits = new long[Enum.GetValues<RegistrySource>().Length];

    public string NextHit(RegistrySource source) => Format(source, (ulong)_hits[(int)source]++ | 1UL << 62);

    public string OfStranger(RegistrySource source, int day, int index) =>
        Format(source, ((ulong)day << 32) | (uint)index);

    private string Format(RegistrySource source, ulong number)
    {
        var mixed = Mixing.Scramble(number ^ Mixing.Scramble((ulong)seed));
        return string.Create(CultureInfo.InvariantCulture, $"{Letters[(int)source]}{mixed:x16}");
    }
}
