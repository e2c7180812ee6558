using System.Globalization;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Invented people with valid, distinct citizen numbers, for loads that the simulator does not make: all hits, or none.</summary>
internal static class BenchPeople
{
    private const string Family = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
    private const int BirthDays = 25_000;
    private const int OrdersADay = 900;

    /// <summary>More people than this have no distinct numbers within one county.</summary>
    public const int Most = BirthDays * OrdersADay;

    public static string NumberOf(int n)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(n, Most);
        // 7919 has no common divisor with 25,000: neighbours are born on different days, no day comes up early again.
        var birth = new DateOnly(1940, 1, 1).AddDays((int)(n * 7919L % BirthDays));
        var first = string.Create(CultureInfo.InvariantCulture, $"421281{birth:yyyyMMdd}{100 + (n / BirthDays):D3}");
        foreach (var check in "0123456789X")
        {
            if (CitizenId.Parse(first + check).IsOk)
                return first + check;
        }

        throw new InvalidOperationException("No check character fits.");
    }

    public static string NameOf(int n) => $"{Family[n % Family.Length]}{Given[n / 7 % Given.Length]}{Given[n / 3 % Given.Length]}";
}
