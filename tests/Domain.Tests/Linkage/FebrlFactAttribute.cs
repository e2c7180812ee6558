namespace LowIncomeMonitor.Domain.Tests.Linkage;

/// <summary>A test on the public FEBRL records, which are not part of the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FebrlFactAttribute : FactAttribute
{
    public FebrlFactAttribute()
    {
        if (!Directory.Exists(Febrl.Folder))
            Skip = "The FEBRL records are not beside the repository (../shared/data/febrl).";
    }
}
