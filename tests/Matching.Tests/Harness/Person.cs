using System.Globalization;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>An invented person with a valid citizen number.</summary>
internal sealed record Person(string Number, string Name)
{
    private const string Family = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";

    public DateOnly BirthDate => CitizenId.Parse(Number).Id.BirthDate;

    /// <summary>The n-th person; different ones have different numbers, and names that repeat like real ones.</summary>
    public static Person Nth(int n)
    {
        var birth = new DateOnly(1940, 1, 1).AddDays(n / 900 * 37 % 25_000);
        var digits = string.Create(
            CultureInfo.InvariantCulture, $"421281{birth:yyyyMMdd}{n % 900 + 100:D3}");
        foreach (var check in "0123456789X")
        {
            if (CitizenId.Parse(digits + check).IsOk)
                return new(digits + check, $"{Family[n % Family.Length]}{Given[n / 7 % Given.Length]}{Given[n / 3 % Given.Length]}");
        }

        throw new InvalidOperationException("No check character fits.");
    }
}
