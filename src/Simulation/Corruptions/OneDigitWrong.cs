using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>A keying error among the first 17; MOD 11-2 finds every one, so the result is never a valid number.</summary>
internal static class OneDigitWrong
{
    public static string? Apply(string number, Dice dice)
    {
        var at = dice.Below(17);
        var digit = (number[at] - '0' + dice.Between(1, 9)) % 10;
        return string.Concat(number.AsSpan(0, at), ((char)('0' + digit)).ToString(), number.AsSpan(at + 1));
    }
}
