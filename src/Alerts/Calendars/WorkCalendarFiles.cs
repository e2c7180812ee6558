using System.Globalization;
using LowIncomeMonitor.Domain.Calendars;
using LowIncomeMonitor.Domain.People;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Alerts.Calendars;

/// <summary>
/// Reads the work calendar from a folder of <c>cn-YYYY.yaml</c> files, one a year. A file without days off is a year not
/// announced, as the public data projects publish it before the notice.
/// </summary>
public static class WorkCalendarFiles
{
    /// <exception cref="InvalidDataException">A file is wrong; the message names file and line.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder is missing.</exception>
    public static WorkCalendar Load(string folder)
    {
        var years = new List<HolidayYear>();
        var regional = new List<RegionalHolidays>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            using var text = File.OpenText(path);
            Read(Path.GetFileName(path), text, years, regional);
        }

        // With no file at all every deadline would silently be counted Monday to Friday.
        if (years.Count == 0)
            throw new InvalidDataException($"{folder}: no calendar file cn-YYYY.yaml found.");
        return new WorkCalendar(years, regional);
    }

    private static void Read(string file, TextReader text, List<HolidayYear> years, List<RegionalHolidays> regional)
    {
        var year = YearOfName(file);
        var yaml = new CalendarYaml(file);
        if (yaml.Root(text) is not { } root)
        {
            years.Add(new HolidayYear(year, [], []));
            return;
        }

        yaml.AllowOnly(root, "year", "notice", "days_off", "working_weekends", "regional");
        if (yaml.Text(root, "year") != year.ToString(CultureInfo.InvariantCulture))
            throw yaml.Refused(root, "the year differs from the file name.");
        years.Add(ReadYear(yaml, root, year));
        foreach (var entry in yaml.List(root, "regional"))
        {
            regional.Add(entry is YamlMappingNode mapping
                ? ReadRegional(yaml, mapping, year)
                : throw yaml.Refused(entry, "expected region, notice and days_off."));
        }
    }

    private static int YearOfName(string file) =>
        file is ['c', 'n', '-', .. { Length: 9 } rest]
        && int.TryParse(rest[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : throw new InvalidDataException($"{file}: a calendar file is named cn-YYYY.yaml.");

    private static HolidayYear ReadYear(CalendarYaml yaml, YamlMappingNode root, int year)
    {
        var daysOff = DaysOff(yaml, root, year);
        var working = new List<DateOnly>();
        foreach (var node in yaml.List(root, "working_weekends"))
        {
            var day = yaml.Day(node);
            if (HolidayYear.ProblemOfWorkingWeekend(year, day, daysOff) is { } problem)
                throw yaml.Refused(node, problem);
            working.Add(day);
        }

        if (daysOff.Count == 0 && working.Count > 0)
            throw yaml.Refused(root, "working weekends without days off: the notice is copied incompletely.");
        return daysOff.Count == 0
            ? new HolidayYear(year, [], [])
            : new HolidayYear(year, daysOff, working, ReadNotice(yaml, root));
    }

    private static RegionalHolidays ReadRegional(CalendarYaml yaml, YamlMappingNode entry, int year)
    {
        yaml.AllowOnly(entry, "region", "notice", "days_off");
        var region = RegionCode.Parse(yaml.Text(entry, "region"));
        if (!region.IsOk)
            throw yaml.Refused(entry, region.Reason);
        return new RegionalHolidays(region.Code, DaysOff(yaml, entry, year), ReadNotice(yaml, entry));
    }

    private static List<DateOnly> DaysOff(CalendarYaml yaml, YamlMappingNode mapping, int year)
    {
        var days = new List<DateOnly>();
        foreach (var node in yaml.List(mapping, "days_off"))
        {
            foreach (var day in yaml.Days(node))
            {
                if (HolidayYear.ProblemOfDayOff(year, day) is { } problem)
                    throw yaml.Refused(node, problem);
                days.Add(day);
            }
        }

        return days;
    }

    private static HolidayNotice ReadNotice(CalendarYaml yaml, YamlMappingNode mapping)
    {
        var notice = yaml.Mapping(mapping, "notice");
        yaml.AllowOnly(notice, "title", "published_on");
        return new HolidayNotice(yaml.Text(notice, "title"), yaml.Day(notice, "published_on"));
    }
}
