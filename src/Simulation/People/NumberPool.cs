using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.People;

/// <summary>
/// Issues citizen numbers that no other pool and no earlier call issued, without remembering them: the 500 order codes
/// of a (county, birth date, sex) are split into 20 lanes, each pool owns some lanes, and a byte counts how
/// many a pool has used there. A set of all numbers would cost 100 times the memory.
/// </summary>
internal sealed class NumberPool(IReadOnlyList<int> counties, int firstLane, int laneCount)
{
    private const int Lanes = 20;
    private const int Codes = 500;
    private static readonly DateOnly s_first = new(1900, 1, 1);
    private static readonly int s_days = new DateOnly(2024, 12, 31).DayNumber - s_first.DayNumber + 1;
    private readonly byte[] _used = new byte[counties.Count * s_days * 2];
    private readonly Dictionary<int, int> _position =
        counties.Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at);

    /// <summary>A full day pushes the birth to the next one, so the birth date is part of the answer.</summary>
    public (string Number, DateOnly Birth) Issue(int county, DateOnly birth, Sex sex)
    {
        for (var tries = 0; tries < s_days; tries++)
        {
            var day = (birth.DayNumber - s_first.DayNumber + tries) % s_days;
            var cell = (_position[county] * s_days + day) * 2 + (int)sex;
            while (true)
            {
                var use = _used[cell];
                var code = use / laneCount * Lanes + firstLane + use % laneCount;
                if (code >= Codes)
                    break;
                _used[cell]++;
                var spread = (int)(Mixing.Scramble((ulong)cell) % Codes);
                var order = 2 * ((code * 137 + spread) % Codes) + (int)sex;
                // 000 is not given out; 15-digit numbers ending in 996 to 999 belonged to people born before 1900.
                if (order is 0 or >= 996)
                    continue;
                var moved = s_first.AddDays(day);
                return (CitizenNumbers.Compose(county, moved, order), moved);
            }
        }

        throw new InvalidOperationException("more people than there are citizen numbers; ask for fewer records per hit");
    }
}
