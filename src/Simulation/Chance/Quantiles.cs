namespace LowIncomeMonitor.Simulation.Chance;

/// <summary>A skewed distribution given by its values at equal steps of probability, linear in between.</summary>
internal sealed class Quantiles(params int[] points)
{
    private const int Steps = 1 << 20;

    public int Draw(Dice dice)
    {
        var at = (long)dice.Below(Steps) * (points.Length - 1);
        var step = (int)(at / Steps);
        var part = at % Steps;
        return points[step] + (int)((points[step + 1] - (long)points[step]) * part / Steps);
    }
}
